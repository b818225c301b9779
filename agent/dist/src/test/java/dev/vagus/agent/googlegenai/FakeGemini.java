package dev.vagus.agent.googlegenai;

import dev.vagus.agent.suite.StandInProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Speaks the protocol of the Gemini API. */
final class FakeGemini extends StandInProvider {
  /** Characters of the answer when it behaves {@code huge}. */
  private static final int HUGE = 400_000;

  private static final Pattern PATH = Pattern.compile("/([^/]+)/[^/]+/models/([^:]+):(\\w+)");
  private static final String USAGE =
      "\"usageMetadata\":{\"promptTokenCount\":12,\"candidatesTokenCount\":3,"
          + "\"cachedContentTokenCount\":4,\"thoughtsTokenCount\":2,\"totalTokenCount\":17}";
  private static final String CALL =
      "{\"functionCall\":{\"id\":\"call_1\",\"name\":\"get_weather\",\"args\":{\"city\":\"Paris\"}}}";

  /** The model is named in the path. */
  @Override
  protected Call call(String path, String body) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      throw new IllegalArgumentException(path);
    }
    String api = parts.group(3);
    return new Call(parts.group(1), api, parts.group(2), api.equals("streamGenerateContent"), body);
  }

  @Override
  protected String whole(Call call) {
    if (!call.api().equals("generateContent")) {
      return "{\"embedding\":{\"values\":[0.5,0.25]},\"embeddings\":[{\"values\":[0.5,0.25]}]}";
    }
    return switch (call.behaviour()) {
      case "sparse" -> "{\"candidates\":[{\"content\":{\"parts\":[" + text("Hi") + "]}}]}";
      case "tools" -> answer(call, CALL, "STOP");
      case "thinking" ->
          answer(
              call,
              "{\"text\":\"Let me see\",\"thought\":true}," + text("Hello there"),
              "MAX_TOKENS");
      case "blocked" -> "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}";
      case "huge" -> answer(call, text("x".repeat(HUGE)), "STOP");
      default -> answer(call, text("Hello there"), "STOP");
    };
  }

  @Override
  protected List<String> events(Call call) {
    List<String> events = new ArrayList<>();
    switch (call.behaviour()) {
      case "sparse" -> {
        events.add("data: {\"candidates\":[{\"content\":{\"parts\":[" + text("H") + "]}}]}");
        events.add("data: {\"candidates\":[{\"content\":{\"parts\":[" + text("i") + "]}}]}");
        events.add("data: {\"candidates\":[{}]}");
      }
      case "tools" -> events.add("data: " + answer(call, CALL, "STOP"));
      case "thinking" -> {
        events.add("data: " + answer(call, "{\"text\":\"Let me \",\"thought\":true}", null));
        events.add("data: " + answer(call, "{\"text\":\"see\",\"thought\":true}", null));
        events.add("data: " + answer(call, text("Hello there"), "STOP"));
      }
      case "huge" -> {
        for (int i = 0; i < HUGE / 20_000; i++) {
          events.add("data: " + answer(call, text("y".repeat(20_000)), null));
        }
        events.add("data: " + answer(call, text(""), "STOP"));
      }
      default -> {
        events.add("data: " + answer(call, text("Hel"), null));
        events.add("data: " + answer(call, text("lo "), null));
        switch (call.behaviour()) {
          case "endless" -> {
            // Again and again.
          }
          case "broken" -> events.add("data: {\"candidates\":[");
          case "error" ->
              events.add(
                  "data: {\"error\":{\"code\":503,\"message\":\"Overloaded\","
                      + "\"status\":\"UNAVAILABLE\"}}");
          case "cut" -> events.add("data: " + answer(call, text(""), null));
          default -> events.add("data: " + answer(call, text("there"), "STOP"));
        }
      }
    }
    return events;
  }

  @Override
  protected String error(String code) {
    return "{\"error\":{\"code\":400,\"message\":\"No: "
        + code
        + "\",\"status\":\""
        + code.toUpperCase(Locale.ROOT)
        + "\"}}";
  }

  @Override
  protected int eventsBeforeCut() {
    return 3;
  }

  private static String answer(Call call, String parts, @Nullable String reason) {
    return "{\"candidates\":[{\"content\":{\"parts\":["
        + parts
        + "],\"role\":\"model\"},\"index\":0"
        + (reason == null ? "" : ",\"finishReason\":\"" + reason + "\"")
        + "}],"
        + USAGE
        + ",\"modelVersion\":\""
        + call.model()
        + "-2026\",\"responseId\":\"resp_1\"}";
  }

  private static String text(String text) {
    return "{\"text\":\"" + text + "\"}";
  }
}
