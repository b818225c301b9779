package dev.vagus.demo.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One request and the ways to answer it. */
final class Exchange {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpExchange http;

  Exchange(HttpExchange http, String requestId) {
    this.http = http;
    http.getResponseHeaders().set("x-request-id", requestId);
  }

  JsonNode body() throws IOException, ApiError {
    try {
      JsonNode body = JSON.readTree(http.getRequestBody());
      if (body == null || !body.isObject()) {
        throw ApiError.notJson();
      }
      return body;
    } catch (JsonProcessingException e) {
      throw ApiError.notJson();
    }
  }

  void requireKey() throws ApiError {
    String authorization = http.getRequestHeaders().getFirst("Authorization");
    if (authorization == null
        || !authorization.startsWith("Bearer ")
        || authorization.length() < 8) {
      throw ApiError.noKey();
    }
  }

  void answer(int status, JsonNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.sendResponseHeaders(status, bytes.length);
    http.getResponseBody().write(bytes);
  }

  /** Begins a stream of server-sent events; the caller closes it. */
  Events events() throws IOException {
    http.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    http.sendResponseHeaders(200, 0);
    return new Events(http.getResponseBody());
  }

  /** Server-sent events, each delivered at once. */
  static final class Events {
    private final OutputStream out;

    private Events(OutputStream out) {
      this.out = out;
    }

    void send(JsonNode data) throws IOException {
      send(null, JSON.writeValueAsString(data));
    }

    void send(@Nullable String name, String data) throws IOException {
      String event = (name == null ? "" : "event: " + name + "\n") + "data: " + data + "\n\n";
      out.write(event.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
