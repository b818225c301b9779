package dev.vagus.agent.http;

import dev.vagus.agent.content.MessageWriter;
import org.jspecify.annotations.Nullable;

/** The Responses API of OpenAI. */
final class OpenAiResponses implements Dialect {
  private static final int SLOTS_PER_ITEM = 16;

  @Override
  public boolean fits(Json request) {
    return !request.at("input").isMissing()
        && (request.at("model").isText() || request.at("prompt").isObject());
  }

  @Override
  public void request(Json request, Asked asked) {
    asked.model = request.text("model");
    asked.streaming = request.at("stream").isTrue();
    asked.facts.apiType = "responses";
    asked.facts.temperature = request.decimal("temperature");
    asked.facts.topP = request.decimal("top_p");
    asked.facts.maxTokens = request.integer("max_output_tokens");
    asked.facts.reasoningLevel = request.at("reasoning").text("effort");
    asked.facts.serviceTier = request.text("service_tier");
    asked.facts.previousResponseId = request.text("previous_response_id");
    asked.facts.userId = request.text("user");
    Json conversation = request.at("conversation");
    asked.facts.conversationId =
        conversation.isText() ? conversation.text() : conversation.text("id");
    String format = request.at("text").at("format").text("type");
    asked.facts.outputType = format == null ? null : format.startsWith("json") ? "json" : format;
    String instructions = request.text("instructions");
    if (instructions != null) {
      asked.system.text(instructions);
    }
    String input = request.text("input");
    if (input != null) {
      asked.input.message("user").text(input).end();
    }
    for (Json item : request.at("input").elements()) {
      item(item, asked.input);
    }
    for (Json tool : request.at("tools").elements()) {
      OpenAiChat.tool(tool, asked.tools);
    }
  }

  private static void item(Json item, MessageWriter out) {
    String type = item.text("type");
    if ("function_call".equals(type)) {
      String name = item.text("name");
      out.message("assistant");
      out.toolCall(item.text("call_id"), name == null ? "" : name, item.text("arguments")).end();
    } else if ("function_call_output".equals(type)) {
      String output = Asked.textOrJson(item.at("output"));
      out.message("tool").toolCallResponse(item.text("call_id"), output).end();
    } else if (type == null || type.equals("message")) {
      String role = item.text("role");
      out.message(role == null ? "user" : role);
      String text = item.text("content");
      if (text != null) {
        out.text(text);
      }
      for (Json part : item.at("content").elements()) {
        part(part, out);
      }
      out.end();
    } else {
      out.message("assistant").generic(type, null).end();
    }
  }

  private static void part(Json part, MessageWriter out) {
    String text = part.text("text");
    if (text != null) {
      out.text(text);
    } else if ("input_image".equals(part.text("type"))) {
      Media.url(out, "image", part.text("image_url"));
    } else {
      String id = part.text("file_id");
      if (id != null) {
        out.file("document", null, id);
      } else {
        Media.base64(out, "document", null, part.text("file_data"));
      }
    }
  }

  @Override
  public void answer(Json answer, Answer into) {
    into.id = Answer.first(into.id, answer.text("id"));
    into.model = Answer.first(into.model, answer.text("model"));
    into.serviceTier = Answer.first(answer.text("service_tier"), into.serviceTier);
    Json usage = answer.at("usage");
    if (usage.isObject()) {
      into.inputTokens = usage.integer("input_tokens");
      into.outputTokens = usage.integer("output_tokens");
      into.cacheRead = usage.at("input_tokens_details").integer("cached_tokens");
      into.reasoningTokens = usage.at("output_tokens_details").integer("reasoning_tokens");
    }
    if (!answer.at("output").isArray()) {
      return;
    }
    Answer.Choice choice = into.choice(0);
    int position = 0;
    for (Json item : answer.at("output").elements()) {
      output(item, position++, choice);
    }
    choice.finish(reason(answer, choice.callsTool()));
    Json error = answer.at("error");
    if (error.isObject()) {
      into.failed = true;
      into.errorCode = error.text("code");
    }
  }

  private static @Nullable String reason(Json answer, boolean callsTool) {
    String status = answer.text("status");
    if (status == null || status.equals("completed")) {
      return callsTool ? "tool_call" : "stop";
    }
    if (status.equals("incomplete")) {
      return answer.at("incomplete_details").text("reason");
    }
    return status.equals("failed") ? FinishReasons.MISSING : status;
  }

  private static void output(Json item, long index, Answer.Choice choice) {
    int slot = (int) Math.min(index, 1 << 16) * SLOTS_PER_ITEM;
    String type = item.text("type");
    if ("function_call".equals(type)) {
      choice.toolCall(slot, item.text("call_id"), item.text("name"), item.text("arguments"));
    } else if ("reasoning".equals(type)) {
      for (Json part : item.at("summary").elements()) {
        choice.reasoning(slot, part.text("text"));
      }
    } else {
      for (Json part : item.at("content").elements()) {
        String text = part.text("text");
        choice.text(slot, text == null ? part.text("refusal") : text);
      }
    }
  }

  /** The last event carries the whole answer; pieces only count when the stream stops earlier. */
  @Override
  public void event(@Nullable String name, Json event, Answer into) {
    String type = event.text("type");
    switch (type == null ? "" : type) {
      case "response.created" -> {
        into.id = event.at("response").text("id");
        into.model = event.at("response").text("model");
      }
      case "response.output_text.delta", "response.refusal.delta" -> {
        Long index = event.integer("output_index");
        into.choice(0)
            .text(
                (int) Math.min(index == null ? 0 : index, 1 << 16) * SLOTS_PER_ITEM,
                event.text("delta"));
      }
      case "response.output_item.done" -> {
        Json item = event.at("item");
        Long index = event.integer("output_index");
        if (!"message".equals(item.text("type"))) {
          output(item, index == null ? 0 : index, into.choice(0));
        }
      }
      case "response.completed", "response.incomplete", "response.failed" -> {
        into.complete = true;
        into.startOver();
        answer(event.at("response"), into);
      }
      case "error" -> {
        into.failed = true;
        into.errorCode = event.text("code");
      }
      default -> {
        // Says nothing that the last event does not say again.
      }
    }
  }
}
