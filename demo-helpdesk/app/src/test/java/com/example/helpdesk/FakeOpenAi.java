package com.example.helpdesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers each chat with "answer N to SUBJECT" and keeps the requests. */
final class FakeOpenAi implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Queue<JsonNode> requests = new ConcurrentLinkedQueue<>();
  private final HttpServer http;

  FakeOpenAi() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/v1/chat/completions", this::chat);
    http.start();
  }

  String baseUrl() {
    return "http://localhost:" + http.getAddress().getPort() + "/v1";
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void chat(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      requests.add(request);
      String user = request.path("messages").path(1).path("content").asText();
      String subject = user.lines().toList().get(1).substring("Subject: ".length());
      boolean stream = request.path("stream").asBoolean();
      byte[] answer =
          (stream ? stream(requests.size(), subject) : whole(requests.size(), subject))
              .getBytes(StandardCharsets.UTF_8);
      String type = stream ? "text/event-stream" : "application/json";
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static String whole(int number, String subject) {
    return """
        {"id":"c1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,\
        "finish_reason":"stop","logprobs":null,"message":{"role":"assistant","refusal":null,\
        "content":"answer %d to %s"}}]}"""
        .formatted(number, subject);
  }

  private static String stream(int number, String subject) {
    return chunk("{\"role\":\"assistant\",\"content\":\"answer " + number + "\"}", "null")
        + chunk("{\"content\":\" to " + subject + "\"}", "null")
        + chunk("{}", "\"stop\"")
        + "data: [DONE]\n\n";
  }

  private static String chunk(String delta, String finish) {
    return """
        data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"m",\
        "choices":[{"index":0,"delta":%s,"finish_reason":%s}]}

        """
        .formatted(delta, finish);
  }
}
