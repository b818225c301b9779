package dev.vagus.demo.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vagus.demo.model.ModelServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketBookTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path HANDBOOK = Path.of("../app/src/main/resources/handbook.txt");

  @Test
  void isTheSameForTheSameSeed() {
    TicketBook book = new TicketBook(5);
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      assertThat(new TicketBook(5).ticket(i)).isEqualTo(book.ticket(i));
      texts.add(book.ticket(i).text());
    }
    assertThat(texts).hasSize(1000);
    assertThat(new TicketBook(6).ticket(0)).isNotEqualTo(book.ticket(0));
  }

  @Test
  void asksWhatTheBetterModelKnowsMoreOften() throws Exception {
    String handbook = Files.readString(HANDBOOK);
    try (ModelServer server = ModelServer.start(0, 5)) {
      assertThat(known(server, "gpt-4o", handbook)).isBetween(85, 98);
      assertThat(known(server, "gpt-4o-mini", handbook)).isBetween(45, 72);
    }
  }

  /** Of the first hundred tickets, how many got the fact that they need. */
  private static int known(ModelServer server, String model, String handbook) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    int known = 0;
    for (int i = 0; i < 100; i++) {
      Ticket ticket = new TicketBook(5).ticket(i);
      String body =
          JSON.writeValueAsString(
              Map.of(
                  "model",
                  model,
                  "messages",
                  List.of(
                      Map.of("role", "system", "content", handbook),
                      Map.of("role", "user", "content", ticket.subject() + "\n" + ticket.text()))));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.baseUrl() + "/chat/completions"))
              .header("Authorization", "Bearer any")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      JsonNode answer =
          JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
      if (answer.at("/choices/0/message/content").asText().contains(ticket.need())) {
        known++;
      }
    }
    return known;
  }
}
