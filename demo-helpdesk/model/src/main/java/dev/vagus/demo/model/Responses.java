package dev.vagus.demo.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /v1/responses}, whole answers only. */
final class Responses implements Route {
  private final Brain brain;
  private final Ids ids;
  private final ServedTally tally;

  Responses(Brain brain, Ids ids, ServedTally tally) {
    this.brain = brain;
    this.ids = ids;
    this.tally = tally;
  }

  @Override
  public void serve(Exchange exchange) throws IOException, ApiError {
    JsonNode request = exchange.body();
    OfferedModel model = Route.model(request, false);
    if (request.path("stream").asBoolean()) {
      throw ApiError.invalid(
          "stream", "Invalid 'stream': this server streams chat completions only.");
    }
    int limit = Route.tokenLimit(request, "max_output_tokens");
    Answer answer = brain.answer(model, messages(request), limit);
    tally.count(model, answer.inputTokens(), answer.outputTokens());
    Route.pause(model.firstWord().plus(model.perWord().multipliedBy(answer.outputTokens())));
    exchange.answer(200, whole(request, answer));
  }

  private static List<Message> messages(JsonNode request) throws ApiError {
    List<Message> messages = new ArrayList<>();
    if (request.path("instructions").isTextual()) {
      messages.add(new Message("system", request.path("instructions").textValue()));
    }
    JsonNode input = request.path("input");
    if (input.isTextual()) {
      messages.add(new Message("user", input.textValue()));
    } else {
      messages.addAll(Message.list(input, "input"));
    }
    return messages;
  }

  private ObjectNode whole(JsonNode request, Answer answer) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", ids.next("resp_"))
        .put("object", "response")
        .put("created_at", System.currentTimeMillis() / 1000)
        .put("status", answer.cut() ? "incomplete" : "completed")
        .putNull("error");
    if (answer.cut()) {
      body.putObject("incomplete_details").put("reason", "max_output_tokens");
    } else {
      body.putNull("incomplete_details");
    }
    body.set(
        "instructions",
        request.path("instructions").isTextual() ? request.get("instructions") : null);
    body.put("model", answer.model().snapshot());
    ObjectNode message = body.putArray("output").addObject();
    message.put("id", ids.next("msg_")).put("type", "message").put("role", "assistant");
    message.put("status", answer.cut() ? "incomplete" : "completed");
    ObjectNode text = message.putArray("content").addObject();
    text.put("type", "output_text").put("text", answer.text()).putArray("annotations");
    body.put("parallel_tool_calls", true).put("tool_choice", "auto").put("service_tier", "default");
    body.put("temperature", 1.0).put("top_p", 1.0).putArray("tools");
    body.putObject("metadata");
    ObjectNode usage = body.putObject("usage");
    usage.put("input_tokens", answer.inputTokens()).put("output_tokens", answer.outputTokens());
    usage.put("total_tokens", answer.inputTokens() + answer.outputTokens());
    usage.putObject("input_tokens_details").put("cached_tokens", 0).put("cache_write_tokens", 0);
    usage.putObject("output_tokens_details").put("reasoning_tokens", 0);
    return body;
  }
}
