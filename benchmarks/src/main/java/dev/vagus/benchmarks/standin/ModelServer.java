package dev.vagus.benchmarks.standin;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A model server that speaks the OpenAI chat protocol with answers rendered in advance: a whole
 * one, or under the path {@code /stream} the same in chunks that are sent at once.
 */
final class ModelServer implements CheapHttpServer.Answer {
  private final byte[] whole = whole();
  private final byte[] stream = stream();

  @Override
  public void to(Request request, OutputStream out) throws IOException {
    out.write(request.path().startsWith("/stream/") ? stream : whole);
  }

  private static byte[] whole() {
    String body = ModelAnswers.whole();
    return Texts.ascii(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private static byte[] stream() {
    StringBuilder events = new StringBuilder();
    ModelAnswers.chunks().forEach(chunk -> events.append("data: ").append(chunk).append("\n\n"));
    events.append("data: [DONE]\n\n");
    return Texts.ascii(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(events.length())
            + "\r\n"
            + events
            + "\r\n0\r\n\r\n");
  }
}
