package dev.vagus.agent.suite;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A model that always answers the same, in the provider's protocol. */
public final class OneAnswer implements AutoCloseable {
  private static final byte[] ANSWER =
      """
      {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"gpt-test-1",\
      "choices":[{"index":0,"finish_reason":"stop","logprobs":null,"message":{"role":"assistant",\
      "refusal":null,"content":"That."}}],\
      "usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5}}"""
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;

  public OneAnswer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
          }
        });
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
