package dev.vagus.agent.http;

import dev.vagus.agent.content.MessageWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code converse} and {@code converse-stream} of Amazon Bedrock. */
final class BedrockConverse implements Dialect {
  @Override
  public boolean fits(Json request) {
    return request.at("messages").isArray();
  }

  @Override
  public void request(Json request, Asked asked) {
    Json config = request.at("inferenceConfig");
    asked.facts.temperature = config.decimal("temperature");
    asked.facts.topP = config.decimal("topP");
    asked.facts.maxTokens = config.integer("maxTokens");
    asked.facts.stopSequences = Asked.strings(config.at("stopSequences"));
    request.at("system").elements().forEach(block -> block(block, asked.system));
    for (Json message : request.at("messages").elements()) {
      String role = message.text("role");
      asked.input.message(role == null ? "user" : role);
      message.at("content").elements().forEach(block -> block(block, asked.input));
      asked.input.end();
    }
    for (Json tool : request.at("toolConfig").at("tools").elements()) {
      Json spec = tool.at("toolSpec");
      String name = spec.text("name");
      if (name != null) {
        String schema = spec.at("inputSchema").at("json").raw();
        asked.tools.tool("function", name, spec.text("description"), schema);
      }
    }
  }

  private static void block(Json block, MessageWriter out) {
    for (Map.Entry<String, Json> kind : block.members().entrySet()) {
      Json value = kind.getValue();
      switch (kind.getKey()) {
        case "text" -> out.text(Asked.textOrJson(value));
        case "reasoningContent" ->
            out.reasoning(Asked.textOrJson(value.at("reasoningText").at("text")));
        case "toolUse" -> {
          String name = value.text("name");
          out.toolCall(value.text("toolUseId"), name == null ? "" : name, value.at("input").raw());
        }
        case "toolResult" ->
            out.toolCallResponse(value.text("toolUseId"), result(value.at("content")));
        case "image", "document", "video" -> {
          String format = value.text("format");
          Media.base64(
              out,
              kind.getKey(),
              format == null || kind.getKey().equals("document")
                  ? null
                  : kind.getKey() + "/" + format,
              value.at("source").text("bytes"));
        }
        default -> out.generic(kind.getKey(), null);
      }
    }
  }

  private static String result(Json content) {
    StringBuilder text = new StringBuilder();
    for (Json block : content.elements()) {
      String json = block.at("json").raw();
      text.append(json == null ? Asked.textOrJson(block.at("text")) : json);
    }
    return text.toString();
  }

  @Override
  public void answer(Json answer, Answer into) {
    Answer.Choice choice = into.choice(0);
    int slot = 0;
    for (Json block : answer.at("output").at("message").at("content").elements()) {
      choice.reasoning(slot, block.at("reasoningContent").at("reasoningText").text("text"));
      choice.text(slot, block.text("text"));
      toolUse(slot, block.at("toolUse"), choice);
      slot++;
    }
    choice.finish(answer.text("stopReason"));
    usage(answer.at("usage"), into);
  }

  @Override
  public void event(@Nullable String name, Json event, Answer into) {
    Answer.Choice choice = into.choice(0);
    Long index = event.integer("contentBlockIndex");
    int slot = index == null ? 0 : (int) Math.max(-1, Math.min(index, 1 << 16));
    switch (name == null ? "" : name) {
      case "contentBlockStart" -> toolUse(slot, event.at("start").at("toolUse"), choice);
      case "contentBlockDelta" -> {
        Json delta = event.at("delta");
        choice.text(slot, delta.text("text"));
        choice.reasoning(slot, delta.at("reasoningContent").text("text"));
        if (delta.at("toolUse").isObject()) {
          choice.toolCall(slot, null, null, delta.at("toolUse").text("input"));
        }
      }
      case "messageStop" -> choice.finish(event.text("stopReason"));
      case "metadata" -> {
        into.complete = true;
        usage(event.at("usage"), into);
      }
      default -> {
        if (name != null && name.endsWith("Exception")) {
          into.failed = true;
          into.errorCode = name;
        }
      }
    }
  }

  private static void toolUse(int slot, Json toolUse, Answer.Choice choice) {
    if (toolUse.isObject()) {
      choice.toolCall(
          slot, toolUse.text("toolUseId"), toolUse.text("name"), toolUse.at("input").raw());
    }
  }

  /** The provider counts cached tokens apart; the neutral model counts them in. */
  private static void usage(Json usage, Answer into) {
    Long input = usage.integer("inputTokens");
    into.cacheRead = usage.integer("cacheReadInputTokens");
    into.cacheWrite = usage.integer("cacheWriteInputTokens");
    if (input != null) {
      into.inputTokens =
          input
              + (into.cacheRead == null ? 0 : into.cacheRead)
              + (into.cacheWrite == null ? 0 : into.cacheWrite);
    }
    into.outputTokens = usage.integer("outputTokens");
  }
}
