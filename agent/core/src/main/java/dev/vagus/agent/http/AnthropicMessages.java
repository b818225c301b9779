package dev.vagus.agent.http;

import dev.vagus.agent.content.MessageWriter;
import org.jspecify.annotations.Nullable;

/** The Messages API of Anthropic. */
final class AnthropicMessages implements Dialect {
  @Override
  public boolean fits(Json request) {
    return request.at("messages").isArray() && !request.at("max_tokens").isMissing();
  }

  @Override
  public void request(Json request, Asked asked) {
    asked.model = request.text("model");
    asked.streaming = request.at("stream").isTrue();
    asked.facts.temperature = request.decimal("temperature");
    asked.facts.topP = request.decimal("top_p");
    asked.facts.topK = request.integer("top_k");
    asked.facts.maxTokens = request.integer("max_tokens");
    asked.facts.stopSequences = Asked.strings(request.at("stop_sequences"));
    asked.facts.serviceTier = null;
    asked.facts.userId = request.at("metadata").text("user_id");
    String system = request.text("system");
    if (system != null) {
      asked.system.text(system);
    }
    for (Json block : request.at("system").elements()) {
      block(block, asked.system);
    }
    for (Json message : request.at("messages").elements()) {
      String role = message.text("role");
      asked.input.message(role == null ? "user" : role);
      String text = message.text("content");
      if (text != null) {
        asked.input.text(text);
      }
      message.at("content").elements().forEach(block -> block(block, asked.input));
      asked.input.end();
    }
    for (Json tool : request.at("tools").elements()) {
      String name = tool.text("name");
      if (name != null) {
        String type = tool.at("input_schema").isObject() ? "function" : tool.text("type");
        asked.tools.tool(
            type == null ? "function" : type,
            name,
            tool.text("description"),
            tool.at("input_schema").raw());
      }
    }
  }

  private static void block(Json block, MessageWriter out) {
    String type = block.text("type");
    switch (type == null ? "" : type) {
      case "text" -> out.text(Asked.textOrJson(block.at("text")));
      case "thinking" -> out.reasoning(Asked.textOrJson(block.at("thinking")));
      case "tool_use" -> {
        String name = block.text("name");
        out.toolCall(block.text("id"), name == null ? "" : name, block.at("input").raw());
      }
      case "tool_result" ->
          out.toolCallResponse(block.text("tool_use_id"), result(block.at("content")));
      case "image", "document" -> source(block.at("source"), out);
      default -> out.generic(type == null ? "unknown" : type, null);
    }
  }

  private static String result(Json content) {
    if (!content.isArray()) {
      return Asked.textOrJson(content);
    }
    StringBuilder text = new StringBuilder();
    content.elements().forEach(block -> text.append(Asked.textOrJson(block.at("text"))));
    return text.toString();
  }

  private static void source(Json source, MessageWriter out) {
    String mimeType = source.text("media_type");
    String url = source.text("url");
    String id = source.text("file_id");
    if (url != null) {
      out.uri(Media.modality(mimeType), mimeType, url);
    } else if (id != null) {
      out.file(Media.modality(mimeType), mimeType, id);
    } else {
      Media.base64(out, Media.modality(mimeType), mimeType, source.text("data"));
    }
  }

  @Override
  public void answer(Json answer, Answer into) {
    head(answer, into);
    Answer.Choice choice = into.choice(0);
    int slot = 0;
    for (Json block : answer.at("content").elements()) {
      start(slot++, block, choice);
    }
    choice.finish(answer.text("stop_reason"));
  }

  @Override
  public void event(@Nullable String name, Json event, Answer into) {
    String type = event.text("type");
    switch (type == null ? "" : type) {
      case "message_start" -> {
        head(event.at("message"), into);
        into.choice(0);
      }
      case "content_block_start" -> start(slot(event), event.at("content_block"), into.choice(0));
      case "content_block_delta" -> delta(slot(event), event.at("delta"), into.choice(0));
      case "message_delta" -> {
        into.choice(0).finish(event.at("delta").text("stop_reason"));
        usage(event.at("usage"), into);
      }
      case "message_stop" -> into.complete = true;
      default -> {
        // ping, and the ends of blocks
      }
    }
  }

  private static void head(Json message, Answer into) {
    into.id = message.text("id");
    into.model = message.text("model");
    usage(message.at("usage"), into);
  }

  /** The provider counts cached tokens apart; the neutral model counts them in. */
  private static void usage(Json usage, Answer into) {
    Long cacheRead = usage.integer("cache_read_input_tokens");
    Long cacheWrite = usage.integer("cache_creation_input_tokens");
    Long input = usage.integer("input_tokens");
    if (input != null) {
      into.cacheRead = cacheRead;
      into.cacheWrite = cacheWrite;
      into.inputTokens =
          input + (cacheRead == null ? 0 : cacheRead) + (cacheWrite == null ? 0 : cacheWrite);
    }
    Long output = usage.integer("output_tokens");
    into.outputTokens = output == null ? into.outputTokens : output;
  }

  private static int slot(Json event) {
    Long index = event.integer("index");
    return index == null ? 0 : (int) Math.max(-1, Math.min(index, 1 << 16));
  }

  private static void start(int slot, Json block, Answer.Choice choice) {
    String type = block.text("type");
    switch (type == null ? "" : type) {
      case "text" -> choice.text(slot, block.text("text"));
      case "thinking" -> choice.reasoning(slot, block.text("thinking"));
      case "tool_use", "server_tool_use" -> {
        boolean empty = block.at("input").members().isEmpty();
        choice.toolCall(
            slot, block.text("id"), block.text("name"), empty ? null : block.at("input").raw());
      }
      default -> {
        // Results of the provider's own tools are not part of what was said.
      }
    }
  }

  private static void delta(int slot, Json delta, Answer.Choice choice) {
    String type = delta.text("type");
    switch (type == null ? "" : type) {
      case "text_delta" -> choice.text(slot, delta.text("text"));
      case "thinking_delta" -> choice.reasoning(slot, delta.text("thinking"));
      case "input_json_delta" -> choice.toolCall(slot, null, null, delta.text("partial_json"));
      default -> {
        // signatures and citations
      }
    }
  }
}
