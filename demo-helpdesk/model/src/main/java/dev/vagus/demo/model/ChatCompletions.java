package dev.vagus.demo.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/chat/completions}, whole or as a stream. */
final class ChatCompletions implements Route {
  private static final String FINGERPRINT = "fp_7a3c0d41be";

  private final Brain brain;
  private final Ids ids;
  private final ServedTally tally;

  ChatCompletions(Brain brain, Ids ids, ServedTally tally) {
    this.brain = brain;
    this.ids = ids;
    this.tally = tally;
  }

  @Override
  public void serve(Exchange exchange) throws IOException, ApiError {
    JsonNode request = exchange.body();
    OfferedModel model = Route.model(request, false);
    List<Message> messages = Message.list(request.path("messages"), "messages");
    if (request.path("n").asInt(1) != 1) {
      throw ApiError.invalid("n", "Invalid 'n': this server gives one answer per request.");
    }
    int limit = Route.tokenLimit(request, "max_completion_tokens", "max_tokens");
    Answer answer = brain.answer(model, messages, limit);
    tally.count(model, answer.inputTokens(), answer.outputTokens());
    String[] words = answer.text().split("(?<=\\s)(?=\\S)");
    if (request.path("stream").asBoolean()) {
      stream(
          exchange,
          answer,
          words,
          request.path("stream_options").path("include_usage").asBoolean());
    } else {
      Route.pause(model.firstWord().plus(model.perWord().multipliedBy(words.length)));
      exchange.answer(200, whole(answer));
    }
  }

  private ObjectNode whole(Answer answer) {
    ObjectNode body = envelope("chat.completion", ids.next("chatcmpl-"), answer);
    ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    message.put("content", answer.text()).putNull("refusal").putArray("annotations");
    choice.putNull("logprobs").put("finish_reason", finishReason(answer));
    body.set("usage", usage(answer));
    return body;
  }

  private void stream(Exchange exchange, Answer answer, String[] words, boolean withUsage)
      throws IOException {
    String id = ids.next("chatcmpl-");
    Exchange.Events events = exchange.events();
    Route.pause(answer.model().firstWord());
    ObjectNode opening = JsonNodeFactory.instance.objectNode();
    opening.put("role", "assistant").put("content", "").putNull("refusal");
    events.send(chunk(id, answer, opening, null, withUsage));
    for (String word : words) {
      ObjectNode delta = JsonNodeFactory.instance.objectNode().put("content", word);
      events.send(chunk(id, answer, delta, null, withUsage));
      Route.pause(answer.model().perWord());
    }
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    events.send(chunk(id, answer, nothing, finishReason(answer), withUsage));
    if (withUsage) {
      ObjectNode last = envelope("chat.completion.chunk", id, answer);
      last.putArray("choices");
      last.set("usage", usage(answer));
      events.send(last);
    }
    events.send(null, "[DONE]");
  }

  private static ObjectNode chunk(
      String id, Answer answer, ObjectNode delta, @Nullable String finish, boolean withUsage) {
    ObjectNode chunk = envelope("chat.completion.chunk", id, answer);
    ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
    choice.set("delta", delta);
    choice.putNull("logprobs").put("finish_reason", finish);
    if (withUsage) {
      chunk.putNull("usage");
    }
    return chunk;
  }

  private static ObjectNode envelope(String object, String id, Answer answer) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("object", object)
        .put("created", System.currentTimeMillis() / 1000)
        .put("model", answer.model().snapshot())
        .put("service_tier", "default")
        .put("system_fingerprint", FINGERPRINT);
  }

  private static String finishReason(Answer answer) {
    return answer.cut() ? "length" : "stop";
  }

  private static ObjectNode usage(Answer answer) {
    ObjectNode usage = JsonNodeFactory.instance.objectNode();
    usage
        .put("prompt_tokens", answer.inputTokens())
        .put("completion_tokens", answer.outputTokens())
        .put("total_tokens", answer.inputTokens() + answer.outputTokens());
    usage
        .putObject("prompt_tokens_details")
        .put("cached_tokens", 0)
        .put("cache_write_tokens", 0)
        .put("audio_tokens", 0);
    usage
        .putObject("completion_tokens_details")
        .put("reasoning_tokens", 0)
        .put("audio_tokens", 0)
        .put("accepted_prediction_tokens", 0)
        .put("rejected_prediction_tokens", 0);
    return usage;
  }
}
