package dev.vagus.benchmarks.standin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A model server that speaks the OpenAI chat protocol with answers rendered in advance: an answer
 * of 1 KB, or under the path {@code /stream} the same text in 64 chunks.
 */
final class ModelServer implements CheapHttpServer.Answer {
  static final int CHUNKS = 64;
  private static final int ANSWER_CHARACTERS = 1024;
  private static final String MODEL = "gpt-4o-mini-2024-07-18";
  private static final String USAGE =
      "{\"prompt_tokens\":480,\"completion_tokens\":230,\"total_tokens\":710,"
          + "\"prompt_tokens_details\":{\"cached_tokens\":128,\"audio_tokens\":0},"
          + "\"completion_tokens_details\":{\"reasoning_tokens\":0,\"audio_tokens\":0,"
          + "\"accepted_prediction_tokens\":0,\"rejected_prediction_tokens\":0}}";

  private final byte[] whole = whole();
  private final byte[] stream = stream();

  @Override
  public void to(Request request, OutputStream out) throws IOException {
    out.write(request.path().startsWith("/stream/") ? stream : whole);
  }

  private static byte[] whole() {
    byte[] body =
        Texts.ascii(
            "{\"id\":\"chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG\",\"object\":\"chat.completion\","
                + "\"created\":1741570283,\"model\":\""
                + MODEL
                + "\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":"
                + json(Texts.prose(ANSWER_CHARACTERS, 1))
                + ",\"refusal\":null,\"annotations\":[]},\"logprobs\":null,"
                + "\"finish_reason\":\"stop\"}],\"usage\":"
                + USAGE
                + ",\"service_tier\":\"default\",\"system_fingerprint\":\"fp_fc9f1d7035\"}");
    byte[] head =
        Texts.ascii(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head);
    all.writeBytes(body);
    return all.toByteArray();
  }

  private static byte[] stream() {
    StringBuilder events = new StringBuilder();
    String text = Texts.prose(ANSWER_CHARACTERS, 1);
    int contentChunks = CHUNKS - 3;
    chunk(
        events,
        "[" + choice("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}", null),
        "null");
    for (int i = 0; i < contentChunks; i++) {
      int from = ANSWER_CHARACTERS * i / contentChunks;
      int to = ANSWER_CHARACTERS * (i + 1) / contentChunks;
      chunk(
          events,
          "[" + choice("{\"content\":" + json(text.substring(from, to)) + "}", null),
          "null");
    }
    chunk(events, "[" + choice("{}", "\"stop\""), "null");
    chunk(events, "[", USAGE);
    events.append("data: [DONE]\n\n");
    return Texts.ascii(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(events.length())
            + "\r\n"
            + events
            + "\r\n0\r\n\r\n");
  }

  private static String choice(String delta, @org.jspecify.annotations.Nullable String finish) {
    return "{\"index\":0,\"delta\":"
        + delta
        + ",\"logprobs\":null,\"finish_reason\":"
        + finish
        + "}";
  }

  private static void chunk(StringBuilder events, String choices, String usage) {
    events
        .append("data: {\"id\":\"chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG\",")
        .append("\"object\":\"chat.completion.chunk\",\"created\":1741570283,\"model\":\"")
        .append(MODEL)
        .append("\",\"service_tier\":\"default\",\"system_fingerprint\":\"fp_fc9f1d7035\",")
        .append("\"choices\":")
        .append(choices)
        .append("],\"usage\":")
        .append(usage)
        .append("}\n\n");
  }

  private static String json(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
