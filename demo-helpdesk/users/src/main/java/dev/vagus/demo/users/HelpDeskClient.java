package dev.vagus.demo.users;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The help desk as seen by one support person at a time. Thread-safe. */
final class HelpDeskClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String url;

  HelpDeskClient(String url) {
    this.url = url;
  }

  /** Opens a ticket and returns its id. */
  String open(String agent, Ticket ticket) throws IOException, InterruptedException {
    Map<String, String> body =
        Map.of("customer", ticket.customer(), "subject", ticket.subject(), "text", ticket.text());
    return call("POST", "/tickets", agent, body).path("id").asText();
  }

  Draft draft(String agent, String ticket) throws IOException, InterruptedException {
    return draft(call("POST", "/tickets/" + ticket + "/drafts", agent, Map.of()));
  }

  Draft regenerate(String agent, String ticket, Draft draft)
      throws IOException, InterruptedException {
    return draft(call("POST", path(ticket, draft) + "/regenerate", agent, Map.of()));
  }

  void send(String agent, String ticket, Draft draft, String text)
      throws IOException, InterruptedException {
    call("POST", path(ticket, draft) + "/send", agent, Map.of("text", text));
  }

  void discard(String agent, String ticket, Draft draft) throws IOException, InterruptedException {
    call("DELETE", path(ticket, draft), agent, Map.of());
  }

  private static String path(String ticket, Draft draft) {
    return "/tickets/" + ticket + "/drafts/" + draft.id();
  }

  private static Draft draft(JsonNode body) {
    return new Draft(
        body.path("id").asText(), body.path("text").asText(), body.path("model").asText());
  }

  private JsonNode call(String method, String path, String agent, Map<String, String> body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .header("Content-Type", "application/json")
            .header("X-Agent", agent)
            .timeout(Duration.ofMinutes(2))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          "the help desk answered %s %s with %d: %s"
              .formatted(method, path, response.statusCode(), response.body()));
    }
    return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
  }
}
