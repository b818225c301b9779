package dev.vagus.agent.anthropic;

import dev.vagus.agent.suite.StandInProvider;
import java.util.ArrayList;
import java.util.List;

/** Speaks the protocol of Anthropic. */
final class FakeAnthropic extends StandInProvider {
  /** Characters of the answer when it behaves {@code huge}. */
  private static final int HUGE = 400_000;

  private static final String CACHED =
      "\"cache_read_input_tokens\":4,\"cache_creation_input_tokens\":2";
  private static final String REASONING = "\"output_tokens_details\":{\"thinking_tokens\":2}";

  @Override
  protected String whole(Call call) {
    if (call.api().endsWith("count_tokens")) {
      return "{\"input_tokens\":6}";
    }
    return switch (call.behaviour()) {
      case "sparse" -> "{\"id\":\"msg_1\",\"content\":[{\"type\":\"text\",\"text\":\"Hi\"}]}";
      case "tools" ->
          message(
              call,
              "{\"type\":\"tool_use\",\"id\":\"call_1\",\"name\":\"get_weather\","
                  + "\"input\":{\"city\":\"Paris\"}}",
              "tool_use");
      case "thinking" ->
          message(
              call,
              "{\"type\":\"thinking\",\"thinking\":\"Let me see\",\"signature\":\"c2ln\"},"
                  + "{\"type\":\"redacted_thinking\",\"data\":\"c2VjcmV0\"},"
                  + text("Hello there"),
              "max_tokens");
      case "refusal" -> message(call, "", "refusal");
      case "huge" -> message(call, text("x".repeat(HUGE)), "end_turn");
      default -> message(call, text("Hello there"), "end_turn");
    };
  }

  @Override
  protected List<String> events(Call call) {
    List<String> events = new ArrayList<>();
    if (call.behaviour().equals("sparse")) {
      events.add(event("message_start", "\"message\":{\"id\":\"msg_1\"}"));
      events.add(event("content_block_delta", "\"delta\":" + textDelta("H")));
      events.add(event("content_block_delta", "\"delta\":" + textDelta("i")));
      events.add(event("message_delta", "\"delta\":{\"stop_reason\":\"end_turn\"}"));
      events.add(event("message_stop", "\"x\":1"));
      return events;
    }
    events.add(
        event(
            "message_start",
            "\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\""
                + call.model()
                + "-2026\",\"content\":[],\"stop_reason\":null,\"stop_sequence\":null,"
                + "\"usage\":{\"input_tokens\":6,"
                + CACHED
                + ",\"output_tokens\":1}}"));
    switch (call.behaviour()) {
      case "tools" -> {
        start(
            events,
            0,
            "{\"type\":\"tool_use\",\"id\":\"call_1\",\"name\":\"get_weather\",\"input\":{}}");
        delta(events, 0, inputDelta(""));
        delta(events, 0, inputDelta("{\\\"city\\\":"));
        delta(events, 0, inputDelta("\\\"Paris\\\"}"));
        end(events, 0, "tool_use");
      }
      case "thinking" -> {
        start(events, 0, "{\"type\":\"thinking\",\"thinking\":\"\",\"signature\":\"\"}");
        delta(events, 0, "{\"type\":\"thinking_delta\",\"thinking\":\"Let me \"}");
        delta(events, 0, "{\"type\":\"thinking_delta\",\"thinking\":\"see\"}");
        delta(events, 0, "{\"type\":\"signature_delta\",\"signature\":\"c2ln\"}");
        events.add(event("content_block_stop", "\"index\":0"));
        start(events, 1, text(""));
        delta(events, 1, textDelta("Hello there"));
        end(events, 1, "end_turn");
      }
      case "huge" -> {
        start(events, 0, text(""));
        for (int i = 0; i < HUGE / 20_000; i++) {
          delta(events, 0, textDelta("y".repeat(20_000)));
        }
        end(events, 0, "end_turn");
      }
      default -> {
        start(events, 0, text(""));
        delta(events, 0, textDelta("Hel"));
        delta(events, 0, textDelta("lo "));
        if (call.behaviour().equals("broken")) {
          events.add(
              event(
                  "error", "\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}"));
        }
        if (!call.behaviour().equals("endless")) {
          delta(events, 0, textDelta("there"));
          end(events, 0, "end_turn");
        }
      }
    }
    return events;
  }

  @Override
  protected String error(String code) {
    return "{\"type\":\"error\",\"error\":{\"type\":\""
        + code
        + "\",\"message\":\"No: "
        + code
        + "\"}}";
  }

  @Override
  protected int eventsBeforeCut() {
    return 4;
  }

  private static String message(Call call, String blocks, String reason) {
    return "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\""
        + call.model()
        + "-2026\",\"content\":["
        + blocks
        + "],\"stop_reason\":\""
        + reason
        + "\",\"stop_sequence\":null,\"usage\":{\"input_tokens\":6,"
        + CACHED
        + ",\"output_tokens\":5,"
        + REASONING
        + "}}";
  }

  private static String text(String text) {
    return "{\"type\":\"text\",\"text\":\"" + text + "\",\"citations\":null}";
  }

  private static String textDelta(String text) {
    return "{\"type\":\"text_delta\",\"text\":\"" + text + "\"}";
  }

  private static String inputDelta(String json) {
    return "{\"type\":\"input_json_delta\",\"partial_json\":\"" + json + "\"}";
  }

  private static void start(List<String> events, int index, String block) {
    events.add(event("content_block_start", "\"index\":" + index + ",\"content_block\":" + block));
  }

  private static void delta(List<String> events, int index, String delta) {
    events.add(event("content_block_delta", "\"index\":" + index + ",\"delta\":" + delta));
  }

  private static void end(List<String> events, int index, String reason) {
    events.add(event("content_block_stop", "\"index\":" + index));
    events.add(
        event(
            "message_delta",
            "\"delta\":{\"stop_reason\":\""
                + reason
                + "\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":5,"
                + REASONING
                + "}"));
    events.add("event: message_stop\ndata: {\"type\":\"message_stop\"}");
  }

  private static String event(String type, String members) {
    return "event: " + type + "\ndata: {\"type\":\"" + type + "\"," + members + "}";
  }
}
