package dev.vagus.agent.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks the protocols of Anthropic, Gemini, Ollama, Cohere and Bedrock. */
final class FakeModels implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  FakeModels() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String path = exchange.getRequestURI().toString();
    boolean stream = body.contains("\"stream\":true");
    try (exchange) {
      switch (path) {
        case "/v1/messages" -> {
          if (body.contains("overloaded")) {
            send(
                exchange,
                529,
                "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"No\"}}");
          } else if (stream) {
            stream(exchange, "text/event-stream", OtherAnswers.anthropicEvents());
          } else {
            send(exchange, 200, OtherAnswers.ANTHROPIC);
          }
        }
        case "/api/chat" -> {
          if (body.contains("\"stream\":false")) {
            send(exchange, 200, OtherAnswers.OLLAMA);
          } else {
            stream(exchange, "application/x-ndjson", OtherAnswers.ollamaLines());
          }
        }
        case "/v2/chat" -> {
          if (stream) {
            stream(exchange, "text/event-stream", OtherAnswers.cohereEvents());
          } else {
            send(exchange, 200, OtherAnswers.COHERE);
          }
        }
        default -> {
          if (path.contains(":streamGenerateContent?alt=sse")) {
            stream(exchange, "text/event-stream", OtherAnswers.geminiEvents());
          } else if (path.contains(":streamGenerateContent")) {
            stream(exchange, "application/json", OtherAnswers.geminiArray());
          } else if (path.contains(":generateContent")) {
            send(exchange, 200, OtherAnswers.GEMINI);
          } else if (path.endsWith("/converse")) {
            send(exchange, 200, OtherAnswers.CONVERSE);
          } else if (path.endsWith("/invoke")) {
            send(exchange, 200, OtherAnswers.ANTHROPIC);
          } else if (path.endsWith("/converse-stream")) {
            frames(exchange);
          } else {
            send(exchange, 200, "{\"echo\":true}");
          }
        }
      }
    }
  }

  private static void stream(HttpExchange exchange, String type, List<String> pieces)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    for (String piece : pieces) {
      out.write(piece.getBytes(UTF_8));
      out.flush();
    }
    out.close();
  }

  private static void frames(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/vnd.amazon.eventstream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (String[] event : OtherAnswers.CONVERSE_EVENTS) {
        out.write(frame(event[0], event[1].getBytes(UTF_8)));
        out.flush();
      }
    }
  }

  /** A frame with headers as the service sends them; checksums are left empty. */
  static byte[] frame(String type, byte[] payload) throws IOException {
    ByteArrayOutputStream headers = new ByteArrayOutputStream();
    header(headers, ":event-type", type);
    header(headers, ":content-type", "application/json");
    header(headers, ":message-type", "event");
    int length = 16 + headers.size() + payload.length;
    return ByteBuffer.allocate(length)
        .putInt(length)
        .putInt(headers.size())
        .putInt(0)
        .put(headers.toByteArray())
        .put(payload)
        .putInt(0)
        .array();
  }

  private static void header(ByteArrayOutputStream to, String name, String value)
      throws IOException {
    to.write(name.length());
    to.write(name.getBytes(UTF_8));
    to.write(7);
    to.write(value.length() >> 8);
    to.write(value.length());
    to.write(value.getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
