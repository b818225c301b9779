package dev.vagus.agent.http;

import java.util.ArrayList;
import java.util.List;

/** What {@link FakeModels} says, in the words of each protocol: always "Hello there". */
final class OtherAnswers {
  static final String ANTHROPIC =
      "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"said-2026\","
          + "\"content\":[{\"type\":\"text\",\"text\":\"Hello there\"}],\"stop_reason\":\"end_turn\","
          + "\"usage\":{\"input_tokens\":8,\"cache_read_input_tokens\":4,\"output_tokens\":5}}";
  static final String GEMINI = gemini("Hello there", "\"finishReason\":\"STOP\",", true);
  static final String OLLAMA = ollama("Hello there", true);
  static final String COHERE =
      "{\"id\":\"co_1\",\"finish_reason\":\"COMPLETE\",\"message\":{\"role\":\"assistant\","
          + "\"content\":[{\"type\":\"text\",\"text\":\"Hello there\"}]},\"usage\":{\"tokens\":"
          + "{\"input_tokens\":12,\"output_tokens\":5}}}";
  static final String CONVERSE =
      "{\"output\":{\"message\":{\"role\":\"assistant\",\"content\":[{\"text\":\"Hello there\"}]}},"
          + "\"stopReason\":\"end_turn\",\"usage\":{\"inputTokens\":12,\"outputTokens\":5}}";
  static final String[][] CONVERSE_EVENTS = {
    {"messageStart", "{\"role\":\"assistant\"}"},
    {"contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"Hello \"}}"},
    {"contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"there\"}}"},
    {"messageStop", "{\"stopReason\":\"end_turn\"}"},
    {"metadata", "{\"usage\":{\"inputTokens\":12,\"outputTokens\":5}}"},
  };

  private OtherAnswers() {}

  static List<String> anthropicEvents() {
    return events(
        "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"model\":\"said-2026\","
            + "\"content\":[],\"usage\":{\"input_tokens\":8,\"cache_read_input_tokens\":4,"
            + "\"output_tokens\":1}}}",
        "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
            + "{\"type\":\"text\",\"text\":\"\"}}",
        "{\"type\":\"ping\"}",
        "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":"
            + "{\"type\":\"text_delta\",\"text\":\"Hello \"}}",
        "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":"
            + "{\"type\":\"text_delta\",\"text\":\"there\"}}",
        "{\"type\":\"content_block_stop\",\"index\":0}",
        "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},"
            + "\"usage\":{\"output_tokens\":5}}",
        "{\"type\":\"message_stop\"}");
  }

  static List<String> geminiEvents() {
    return events(gemini("Hello ", "", false), gemini("there", "\"finishReason\":\"STOP\",", true));
  }

  static List<String> geminiArray() {
    return List.of(
        "[" + gemini("Hello ", "", false) + "\n",
        ",\r\n" + gemini("there", "\"finishReason\":\"STOP\",", true) + "\n",
        "]");
  }

  static List<String> ollamaLines() {
    return List.of(
        ollama("Hello ", false) + "\n", ollama("there", false) + "\n", ollama("", true) + "\n");
  }

  static List<String> cohereEvents() {
    return events(
        "{\"type\":\"message-start\",\"id\":\"co_1\"}",
        "{\"type\":\"content-delta\",\"index\":0,\"delta\":{\"message\":{\"content\":"
            + "{\"text\":\"Hello \"}}}}",
        "{\"type\":\"content-delta\",\"index\":0,\"delta\":{\"message\":{\"content\":"
            + "{\"text\":\"there\"}}}}",
        "{\"type\":\"message-end\",\"delta\":{\"finish_reason\":\"COMPLETE\",\"usage\":"
            + "{\"tokens\":{\"input_tokens\":12,\"output_tokens\":5}}}}");
  }

  private static String gemini(String text, String more, boolean usage) {
    return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\""
        + text
        + "\"}]},"
        + more
        + "\"index\":0}],"
        + (usage
            ? "\"usageMetadata\":{\"promptTokenCount\":12,\"candidatesTokenCount\":3,"
                + "\"thoughtsTokenCount\":2,\"cachedContentTokenCount\":4},"
            : "")
        + "\"modelVersion\":\"said-2026\",\"responseId\":\"gem_1\"}";
  }

  private static String ollama(String text, boolean done) {
    return "{\"model\":\"said-2026\",\"message\":{\"role\":\"assistant\",\"content\":\""
        + text
        + "\"},\"done\":"
        + done
        + (done ? ",\"done_reason\":\"stop\",\"prompt_eval_count\":12,\"eval_count\":5" : "")
        + "}";
  }

  private static List<String> events(String... data) {
    List<String> events = new ArrayList<>();
    for (String each : data) {
      events.add("event: message\ndata: " + each + "\n\n");
    }
    return events;
  }
}
