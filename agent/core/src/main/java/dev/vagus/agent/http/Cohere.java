package dev.vagus.agent.http;

import dev.vagus.agent.content.MessageWriter;
import org.jspecify.annotations.Nullable;

/** Chat of Cohere, versions 1 and 2. */
final class Cohere implements Dialect {
  private static final int REASONING = 0;
  private static final int TEXT = 1;
  private static final int FIRST_TOOL_CALL = 2;

  @Override
  public boolean fits(Json request) {
    return request.at("messages").isArray() || request.at("message").isText();
  }

  @Override
  public void request(Json request, Asked asked) {
    asked.model = request.text("model");
    asked.streaming = request.at("stream").isTrue();
    asked.facts.temperature = request.decimal("temperature");
    asked.facts.topP = request.decimal("p");
    asked.facts.topK = request.integer("k");
    asked.facts.maxTokens = request.integer("max_tokens");
    asked.facts.seed = request.integer("seed");
    asked.facts.frequencyPenalty = request.decimal("frequency_penalty");
    asked.facts.presencePenalty = request.decimal("presence_penalty");
    asked.facts.stopSequences = Asked.strings(request.at("stop_sequences"));
    String format = request.at("response_format").text("type");
    asked.facts.outputType = format == null ? null : format.startsWith("json") ? "json" : "text";
    asked.facts.conversationId = request.text("conversation_id");
    String preamble = request.text("preamble");
    if (preamble != null) {
      asked.system.text(preamble);
    }
    String message = request.text("message");
    if (message != null) {
      asked.input.message("user").text(message).end();
    }
    request.at("messages").elements().forEach(each -> message(each, asked.input));
    for (Json tool : request.at("tools").elements()) {
      OpenAiChat.tool(tool.at("function").isObject() ? tool.at("function") : tool, asked.tools);
    }
  }

  private static void message(Json message, MessageWriter out) {
    String role = message.text("role");
    out.message(role == null ? "user" : role);
    String text = message.text("content");
    if ("tool".equals(role)) {
      out.toolCallResponse(message.text("tool_call_id"), Asked.textOrJson(message.at("content")));
    } else if (text != null) {
      out.text(text);
    } else {
      for (Json part : message.at("content").elements()) {
        if (part.at("image_url").isObject()) {
          Media.url(out, "image", part.at("image_url").text("url"));
        } else {
          out.text(Asked.textOrJson(part.at("text")));
        }
      }
    }
    for (Json call : message.at("tool_calls").elements()) {
      String name = call.at("function").text("name");
      out.toolCall(
          call.text("id"), name == null ? "" : name, call.at("function").text("arguments"));
    }
    out.end();
  }

  @Override
  public void answer(Json answer, Answer into) {
    String id = answer.text("id");
    into.id = Answer.first(into.id, id == null ? answer.text("generation_id") : id);
    Answer.Choice choice = into.choice(0);
    choice.text(TEXT, answer.text("text"));
    message(answer.at("message"), choice);
    choice.finish(answer.text("finish_reason"));
    usage(answer.at("usage").isObject() ? answer.at("usage") : answer.at("meta"), into);
  }

  private static void message(Json message, Answer.Choice choice) {
    for (Json part : message.at("content").elements()) {
      choice.reasoning(REASONING, part.text("thinking"));
      choice.text(TEXT, part.text("text"));
    }
    int slot = FIRST_TOOL_CALL;
    for (Json call : message.at("tool_calls").elements()) {
      Json function = call.at("function");
      choice.toolCall(slot++, call.text("id"), function.text("name"), function.text("arguments"));
    }
  }

  @Override
  public void event(@Nullable String name, Json event, Answer into) {
    String type = event.text("type");
    Json delta = event.at("delta");
    switch (type == null ? either(event.text("event_type"), "") : type) {
      case "message-start" -> into.id = event.text("id");
      case "content-start", "content-delta" -> {
        Json content = delta.at("message").at("content");
        into.choice(0).reasoning(REASONING, content.text("thinking"));
        into.choice(0).text(TEXT, content.text("text"));
      }
      case "text-generation" -> into.choice(0).text(TEXT, event.text("text"));
      case "tool-call-start", "tool-call-delta" -> {
        Json call = delta.at("message").at("tool_calls");
        Long index = event.integer("index");
        Json function = call.at("function");
        into.choice(0)
            .toolCall(
                FIRST_TOOL_CALL + (index == null ? 0 : index),
                call.text("id"),
                function.text("name"),
                function.text("arguments"));
      }
      case "message-end" -> {
        into.complete = true;
        into.choice(0).finish(delta.text("finish_reason"));
        usage(delta.at("usage"), into);
      }
      case "stream-end" -> {
        into.complete = true;
        into.id = event.at("response").text("generation_id");
        into.choice(0).finish(event.text("finish_reason"));
        usage(event.at("response").at("meta"), into);
      }
      default -> {
        // the ends of parts, and citations
      }
    }
  }

  private static void usage(Json usage, Answer into) {
    Json tokens = usage.at("tokens").isObject() ? usage.at("tokens") : usage.at("billed_units");
    if (tokens.isObject()) {
      into.inputTokens = tokens.integer("input_tokens");
      into.outputTokens = tokens.integer("output_tokens");
      into.cacheRead = usage.integer("cached_tokens");
    }
  }

  private static String either(@Nullable String one, String other) {
    return one == null ? other : one;
  }
}
