package dev.vagus.agent.http;

import dev.vagus.agent.content.MessageWriter;
import org.jspecify.annotations.Nullable;

/** Chat completions and legacy completions of OpenAI, which many providers speak. */
final class OpenAiChat implements Dialect {
  private static final int REASONING = 0;
  private static final int TEXT = 1;
  private static final int REFUSAL = 2;
  private static final int FIRST_TOOL_CALL = 3;

  @Override
  public boolean fits(Json request) {
    return request.at("messages").isArray()
        || (!request.at("prompt").isMissing() && request.at("model").isText());
  }

  @Override
  public void request(Json request, Asked asked) {
    asked.model = request.text("model");
    asked.streaming = request.at("stream").isTrue();
    asked.facts.apiType = request.at("messages").isArray() ? "chat_completions" : null;
    parameters(request, asked);
    if (!request.at("messages").isArray()) {
      asked.input.message("user").text(Asked.textOrJson(request.at("prompt"))).end();
    }
    for (Json message : request.at("messages").elements()) {
      message(message, asked.input);
    }
    for (Json tool : request.at("tools").elements()) {
      tool(tool.at("function").isObject() ? tool.at("function") : tool, asked.tools);
    }
  }

  private static void parameters(Json request, Asked asked) {
    asked.facts.temperature = request.decimal("temperature");
    asked.facts.topP = request.decimal("top_p");
    asked.facts.topK = request.integer("top_k");
    asked.facts.maxTokens = Asked.integer(request, "max_completion_tokens", "max_tokens");
    asked.facts.frequencyPenalty = request.decimal("frequency_penalty");
    asked.facts.presencePenalty = request.decimal("presence_penalty");
    asked.facts.seed = Asked.integer(request, "seed", "random_seed");
    asked.facts.choiceCount = request.integer("n");
    asked.facts.stopSequences = Asked.strings(request.at("stop"));
    asked.facts.reasoningLevel = request.text("reasoning_effort");
    asked.facts.serviceTier = request.text("service_tier");
    asked.facts.userId = request.text("user");
    String format = request.at("response_format").text("type");
    if (format != null) {
      asked.facts.outputType = format.startsWith("json") ? "json" : format;
    }
  }

  private static void message(Json message, MessageWriter out) {
    String role = message.text("role");
    out.message(role == null ? "user" : role, message.text("name"));
    if ("tool".equals(role) || "function".equals(role)) {
      out.toolCallResponse(message.text("tool_call_id"), content(message.at("content")));
      out.end();
      return;
    }
    text(message.text("content"), out);
    for (Json part : message.at("content").elements()) {
      part(part, out);
    }
    text(message.text("refusal"), out);
    for (Json call : message.at("tool_calls").elements()) {
      Json function = call.at("function");
      String name = function.text("name");
      out.toolCall(call.text("id"), name == null ? "" : name, arguments(function));
    }
    out.end();
  }

  private static String content(Json content) {
    StringBuilder text = new StringBuilder();
    for (Json part : content.elements()) {
      text.append(Asked.textOrJson(part.at("text")));
    }
    return content.isArray() ? text.toString() : Asked.textOrJson(content);
  }

  private static void part(Json part, MessageWriter out) {
    String type = part.text("type");
    switch (type == null ? "" : type) {
      case "text" -> text(part.text("text"), out);
      case "refusal" -> text(part.text("refusal"), out);
      case "image_url" -> {
        Json image = part.at("image_url");
        Media.url(out, "image", image.isText() ? image.text() : image.text("url"));
      }
      case "input_audio" -> {
        String format = part.at("input_audio").text("format");
        Media.base64(
            out,
            "audio",
            format == null ? null : "audio/" + format,
            part.at("input_audio").text("data"));
      }
      case "file" -> {
        String id = part.at("file").text("file_id");
        if (id != null) {
          out.file("document", null, id);
        } else {
          Media.base64(out, "document", null, part.at("file").text("file_data"));
        }
      }
      default -> out.generic(type == null ? "unknown" : type, null);
    }
  }

  static void tool(Json function, MessageWriter out) {
    String name = function.text("name");
    if (name != null) {
      out.tool("function", name, function.text("description"), function.at("parameters").raw());
    }
  }

  @Override
  public void answer(Json answer, Answer into) {
    head(answer, into);
    int position = 0;
    for (Json each : answer.at("choices").elements()) {
      Long index = each.integer("index");
      Answer.Choice choice = into.choice(index == null ? position : index);
      choice.text(TEXT, each.text("text"));
      message(each.at("message"), choice);
      message(each.at("delta"), choice);
      choice.finish(each.text("finish_reason"));
      position++;
    }
  }

  private static void head(Json answer, Answer into) {
    into.id = Answer.first(into.id, answer.text("id"));
    into.model = Answer.first(into.model, answer.text("model"));
    into.serviceTier = Answer.first(into.serviceTier, answer.text("service_tier"));
    into.systemFingerprint =
        Answer.first(into.systemFingerprint, answer.text("system_fingerprint"));
    Json usage = answer.at("usage").isObject() ? answer.at("usage") : groq(answer);
    if (usage.isObject()) {
      into.inputTokens = usage.integer("prompt_tokens");
      into.outputTokens = usage.integer("completion_tokens");
      into.cacheRead = cached(usage);
      into.reasoningTokens = usage.at("completion_tokens_details").integer("reasoning_tokens");
    }
  }

  /** Where Groq puts the usage of a streamed answer. */
  private static Json groq(Json answer) {
    return answer.at("x_groq").at("usage");
  }

  private static @Nullable Long cached(Json usage) {
    Long cached = usage.at("prompt_tokens_details").integer("cached_tokens");
    return cached == null ? usage.integer("prompt_cache_hit_tokens") : cached;
  }

  private static void message(Json message, Answer.Choice choice) {
    if (!message.isObject()) {
      return;
    }
    String reasoning = message.text("reasoning_content");
    choice.reasoning(REASONING, reasoning == null ? message.text("reasoning") : reasoning);
    choice.text(TEXT, message.text("content"));
    for (Json part : message.at("content").elements()) {
      choice.text(TEXT, part.text("text"));
    }
    choice.text(REFUSAL, message.text("refusal"));
    int position = 0;
    for (Json call : message.at("tool_calls").elements()) {
      Long index = call.integer("index");
      Json function = call.at("function");
      choice.toolCall(
          FIRST_TOOL_CALL + (index == null ? position : index),
          call.text("id"),
          function.text("name"),
          arguments(function));
      position++;
    }
    Json function = message.at("function_call");
    if (function.isObject()) {
      choice.toolCall(FIRST_TOOL_CALL, null, function.text("name"), arguments(function));
    }
  }

  /** Most providers send text with JSON in it, some the JSON itself. */
  private static @Nullable String arguments(Json function) {
    String text = function.text("arguments");
    return text == null ? function.at("arguments").raw() : text;
  }

  private static void text(@Nullable String text, MessageWriter out) {
    if (text != null) {
      out.text(text);
    }
  }
}
