package com.example.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The application over HTTP, with a model that answers by count. */
class HelpDeskTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static FakeOpenAi openAi;
  private static ConfigurableApplicationContext app;

  @Configuration
  static class WithFakeModel {
    @Bean(destroyMethod = "close")
    @Primary
    OpenAIClient fake() {
      return OpenAIOkHttpClient.builder().baseUrl(openAi.baseUrl()).apiKey("any").build();
    }
  }

  @BeforeAll
  static void start() throws IOException {
    openAi = new FakeOpenAi();
    app =
        new SpringApplicationBuilder(HelpDesk.class, WithFakeModel.class)
            .properties("spring.main.allow-bean-definition-overriding=true")
            .run("--server.port=0", "--spring.main.lazy-initialization=true");
  }

  @AfterAll
  static void stop() {
    app.close();
    openAi.close();
  }

  private record Answer(int status, JsonNode body) {}

  private static Answer call(String method, String path, @Nullable Object body) throws Exception {
    String port = app.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest.BodyPublisher content =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, content)
                .header("Content-Type", "application/json")
                .header("X-Agent", "kim")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
    return new Answer(
        response.statusCode(), json ? JSON.readTree(response.body()) : JSON.nullNode());
  }

  private static String ticket(String subject, String text) throws Exception {
    Map<String, String> ticket = Map.of("customer", "Ada", "subject", subject, "text", text);
    Answer opened = call("POST", "/tickets", ticket);
    assertThat(opened.status()).isEqualTo(201);
    return "/tickets/" + opened.body().path("id").asText();
  }

  @Test
  void draftsAndSendsOnce() throws Exception {
    String ticket = ticket("late parcel", "Where is it?");
    Answer draft = call("POST", ticket + "/drafts", null);
    assertThat(draft.status()).isEqualTo(201);
    assertThat(draft.body().path("text").asText())
        .startsWith("answer ")
        .endsWith(" to late parcel");

    String path = ticket + "/drafts/" + draft.body().path("id").asText();
    Answer sent = call("POST", path + "/send", Map.of("text", "It comes today."));
    assertThat(sent.body().path("text").asText()).isEqualTo("It comes today.");
    assertThat(sent.body().path("agent").asText()).isEqualTo("kim");
    assertThat(call("POST", path + "/send", Map.of("text", "x")).status()).isEqualTo(404);
  }

  @Test
  void replacesADraftByAnotherOfTheSameModel() throws Exception {
    String ticket = ticket("size", "Too small.");
    Answer first = call("POST", ticket + "/drafts", Map.of("model", "gpt-4o"));
    String path = ticket + "/drafts/" + first.body().path("id").asText();
    Answer second = call("POST", path + "/regenerate", null);

    assertThat(second.body().path("text")).isNotEqualTo(first.body().path("text"));
    assertThat(second.body().path("model").asText()).isEqualTo("gpt-4o");
    assertThat(call("DELETE", path, null).status()).isEqualTo(404);
    String next = ticket + "/drafts/" + second.body().path("id").asText();
    assertThat(call("DELETE", next, null).status()).isEqualTo(204);
  }

  @Test
  void streamsLongTickets() throws Exception {
    String ticket = ticket("long story", "It began on a Monday. ".repeat(20));
    openAi.requests.clear();
    Answer draft = call("POST", ticket + "/drafts", null);

    assertThat(draft.body().path("text").asText()).isEqualTo("answer 1 to long story");
    assertThat(openAi.requests.remove().path("stream").asBoolean()).isTrue();
  }

  @Test
  void sharesTicketsBetweenTheModelsAndStaysWithItsChoice() throws Exception {
    DraftWriter writer = app.getBean(DraftWriter.class);
    Map<String, Integer> share = new HashMap<>();
    for (int i = 0; i < 400; i++) {
      Ticket ticket = new Ticket("1", "customer " + i, "subject", "text");
      assertThat(writer.modelFor(ticket)).isEqualTo(writer.modelFor(ticket));
      share.merge(writer.modelFor(ticket), 1, Integer::sum);
    }
    assertThat(new TreeSet<>(share.keySet())).containsExactly("gpt-4o", "gpt-4o-mini");
    assertThat(share.get("gpt-4o")).isBetween(150, 250);
  }

  @Test
  void knowsWhatItDoesNotHave() throws Exception {
    assertThat(call("POST", "/tickets/0/drafts", null).status()).isEqualTo(404);
    assertThat(call("GET", "/", null).status()).isEqualTo(200);
  }
}
