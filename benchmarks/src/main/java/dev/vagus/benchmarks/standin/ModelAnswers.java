package dev.vagus.benchmarks.standin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the model answers, in the provider's JSON: a text of 1 KB, whole or in 64 chunks. */
public final class ModelAnswers {
  static final int CHUNKS = 64;
  private static final int CHARACTERS = 1024;
  private static final String ID = "chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG";
  private static final String MODEL = "gpt-4o-mini-2024-07-18";
  private static final String USAGE =
      """
      {"prompt_tokens":480,"completion_tokens":230,"total_tokens":710,
       "prompt_tokens_details":{"cached_tokens":128,"audio_tokens":0},
       "completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0,
       "accepted_prediction_tokens":0,"rejected_prediction_tokens":0}}\
      """
          .replace("\n", "");

  private ModelAnswers() {}

  /** A complete answer. */
  public static String whole() {
    return """
        {"id":"%s","object":"chat.completion","created":1741570283,"model":"%s",
         "choices":[{"index":0,"message":{"role":"assistant","content":%s,"refusal":null,
         "annotations":[]},"logprobs":null,"finish_reason":"stop"}],"usage":%s,
         "service_tier":"default","system_fingerprint":"fp_fc9f1d7035"}
        """
        .formatted(ID, MODEL, json(Texts.prose(CHARACTERS, 1)), USAGE);
  }

  /** The chunks of a streamed answer: role, text, finish reason, usage. */
  public static List<String> chunks() {
    List<String> chunks = new ArrayList<>();
    chunks.add(delta("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}", null));
    String text = Texts.prose(CHARACTERS, 1);
    int texts = CHUNKS - 3;
    for (int i = 0; i < texts; i++) {
      String piece = text.substring(CHARACTERS * i / texts, CHARACTERS * (i + 1) / texts);
      chunks.add(delta("{\"content\":" + json(piece) + "}", null));
    }
    chunks.add(delta("{}", "\"stop\""));
    chunks.add(chunk("[]", USAGE));
    return chunks;
  }

  private static String delta(String delta, @Nullable String finish) {
    return chunk(
        "[{\"index\":0,\"delta\":%s,\"logprobs\":null,\"finish_reason\":%s}]"
            .formatted(delta, finish),
        "null");
  }

  private static String chunk(String choices, String usage) {
    return """
        {"id":"%s","object":"chat.completion.chunk","created":1741570283,"model":"%s",
        "service_tier":"default","system_fingerprint":"fp_fc9f1d7035","choices":%s,"usage":%s}\
        """
        .formatted(ID, MODEL, choices, usage)
        .replace("\n", "");
  }

  private static String json(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
