package dev.vagus.agent.http;

import org.jspecify.annotations.Nullable;

/** {@code /api/chat} and {@code /api/generate} of Ollama. Streams unless told otherwise. */
final class Ollama implements Dialect {
  private static final int REASONING = 0;
  private static final int TEXT = 1;

  @Override
  public boolean fits(Json request) {
    return request.at("model").isText()
        && (request.at("messages").isArray() || request.at("prompt").isText());
  }

  @Override
  public void request(Json request, Asked asked) {
    asked.model = request.text("model");
    asked.streaming = request.at("stream").isMissing() || request.at("stream").isTrue();
    Json options = request.at("options");
    asked.facts.temperature = options.decimal("temperature");
    asked.facts.topP = options.decimal("top_p");
    asked.facts.topK = options.integer("top_k");
    asked.facts.maxTokens = options.integer("num_predict");
    asked.facts.seed = options.integer("seed");
    asked.facts.stopSequences = Asked.strings(options.at("stop"));
    asked.facts.frequencyPenalty = options.decimal("frequency_penalty");
    asked.facts.presencePenalty = options.decimal("presence_penalty");
    Json format = request.at("format");
    asked.facts.outputType = format.isMissing() ? null : "json";
    String system = request.text("system");
    if (system != null) {
      asked.system.text(system);
    }
    String prompt = request.text("prompt");
    if (prompt != null) {
      asked.input.message("user").text(prompt);
      images(request, asked);
      asked.input.end();
    }
    request.at("messages").elements().forEach(message -> message(message, asked));
    for (Json tool : request.at("tools").elements()) {
      OpenAiChat.tool(tool.at("function"), asked.tools);
    }
  }

  private static void message(Json message, Asked asked) {
    String role = message.text("role");
    asked.input.message(role == null ? "user" : role);
    String text = message.text("content");
    if ("tool".equals(role)) {
      asked.input.toolCallResponse(message.text("tool_name"), text == null ? "" : text);
    } else if (text != null) {
      asked.input.text(text);
    }
    images(message, asked);
    for (Json call : message.at("tool_calls").elements()) {
      String name = call.at("function").text("name");
      asked.input.toolCall(
          call.text("id"), name == null ? "" : name, call.at("function").at("arguments").raw());
    }
    asked.input.end();
  }

  private static void images(Json owner, Asked asked) {
    for (Json image : owner.at("images").elements()) {
      Media.base64(asked.input, "image", null, image.text());
    }
  }

  @Override
  public void answer(Json answer, Answer into) {
    into.model = Answer.first(into.model, answer.text("model"));
    Answer.Choice choice = into.choice(0);
    Json message = answer.at("message");
    choice.reasoning(REASONING, either(message.text("thinking"), answer.text("thinking")));
    choice.text(TEXT, either(message.text("content"), answer.text("response")));
    for (Json call : message.at("tool_calls").elements()) {
      Json function = call.at("function");
      choice.toolCall(
          Math.max(TEXT + 1, choice.next()),
          call.text("id"),
          function.text("name"),
          function.at("arguments").raw());
    }
    if (answer.at("done").isTrue()) {
      into.complete = true;
      String reason = answer.text("done_reason");
      boolean stopped = reason == null || reason.equals("stop");
      choice.finish(stopped && choice.callsTool() ? "tool_call" : stopped ? "stop" : reason);
      into.inputTokens = answer.integer("prompt_eval_count");
      into.outputTokens = answer.integer("eval_count");
    }
  }

  private static @Nullable String either(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
