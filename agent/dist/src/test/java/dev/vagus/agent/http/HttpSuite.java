package dev.vagus.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.openai.FakeOpenAi;
import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.InferenceSuite;
import dev.vagus.agent.suite.OtlpReceiver;
import dev.vagus.agent.suite.RecordedSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What must hold for every HTTP client. */
abstract class HttpSuite extends InferenceSuite {
  private final FakeOpenAi openAi = new FakeOpenAi();
  private final FakeModels others = new FakeModels();
  private final AppUnderTest app;
  private final String library;

  /**
   * @param library name of the instrumentation
   * @param client directory of the application's part for the client
   * @param jars directories with the client's jars
   */
  HttpSuite(String library, String name, String client, List<String> jars) {
    this.library = library;
    app =
        AppUnderTest.compile(
            "http-" + name, "Main", List.of("http/common", "http/" + client), jars);
  }

  @Override
  protected AppUnderTest app() {
    return app;
  }

  @Override
  protected String providerUrl() {
    return openAi.url() + ",http://127.0.0.1:" + others.port();
  }

  @Override
  protected void forget() {
    openAi.forget();
  }

  /** The other protocols share paths with other services, so their host has to be named. */
  @Override
  protected Map<String, String> settings(OtlpReceiver receiver) {
    Map<String, String> settings = new HashMap<>(super.settings(receiver));
    settings.put("VAGUS_HTTP_HOSTS", "127.0.0.1:" + others.port());
    return settings;
  }

  @AfterAll
  void closeProviders() {
    openAi.close();
    others.close();
  }

  /** A client knows nothing of attempts that belong together. */
  @Override
  @Test
  protected void retriesAreOneCall() {
    for (String code : List.of("429", "500")) {
      List<RecordedSpan> spans = spans("chat-retry-" + code);
      assertThat(spans).hasSize(3);
      assertThat(spans).filteredOn(RecordedSpan::failed).hasSize(2);
    }
  }

  @Test
  void eachCallNamesItsClient() {
    assertThat(spans())
        .allSatisfy(span -> assertThat(span.string("vagus.library")).isEqualTo(library));
  }

  @Test
  void compressedAnswers() {
    assertThat(texts(only("chat-gzip").json("gen_ai.output.messages")))
        .containsExactly("Hello there");
    assertUsage(only("chat-gzip"));
    assertThat(texts(only("chat-stream-gzip").json("gen_ai.output.messages")))
        .containsExactly("Hello there");
  }

  @Test
  void errorsOfTheProvider() {
    assertThat(only("chat-bad-request").string("error.type")).isEqualTo("context_length_exceeded");
    assertThat(only("chat-unauthorised").string("error.type")).isEqualTo("invalid_api_key");
    assertThat(only("chat-stream-broken").string("error.type")).isEqualTo("overloaded");
    assertThat(only("anthropic-overloaded").string("error.type")).isEqualTo("overloaded_error");
    assertThat(only("chat-not-json").failed()).isFalse();
    assertThat(only("chat-not-json").has("gen_ai.output.messages")).isFalse();
  }

  @Test
  void readingUpToTheLastEventIsReadingAll() {
    assertThat(only("chat-stream-read-to-done").string("vagus.stream.ending"))
        .isEqualTo("exhausted");
    assertThat(only("chat-stream-bytes").string("vagus.stream.ending")).isEqualTo("exhausted");
  }

  @Test
  void responses() {
    for (String scenario : List.of("responses", "responses-stream")) {
      RecordedSpan span = only(scenario);
      assertThat(span.string("openai.api.type")).isEqualTo("responses");
      assertThat(span.string("gen_ai.response.id")).isEqualTo("resp_1");
      assertThat(texts(span.json("gen_ai.output.messages"))).containsExactly("Hello there");
      assertUsage(span);
    }
    assertThat(texts(only("responses-stream").json("gen_ai.system_instructions")))
        .containsExactly("Be brief.");
  }

  @Test
  void embeddings() {
    RecordedSpan span = only("embeddings");
    assertThat(span.string("gen_ai.operation.name")).isEqualTo("embeddings");
    assertThat(span.number("gen_ai.usage.input_tokens")).isEqualTo(3);
  }

  @Test
  void otherProtocols() {
    Map<String, String> providers =
        Map.of(
            "anthropic", "anthropic",
            "gemini", "gcp.gemini",
            "ollama", "ollama",
            "cohere", "cohere",
            "bedrock", "aws.bedrock");
    providers.forEach(
        (protocol, provider) -> {
          answered(protocol, provider);
          RecordedSpan streamed = answered(protocol + "-stream", provider);
          assertThat(streamed.string("vagus.stream.ending")).isEqualTo("exhausted");
          assertThat(streamed.bool("gen_ai.request.stream")).isTrue();
          assertThat(streamed.decimal("gen_ai.response.time_to_first_chunk")).isPositive();
        });
    answered("gemini-array", "gcp.gemini");
    answered("bedrock-invoke", "aws.bedrock");
    assertThat(only("anthropic").number("gen_ai.usage.cache_read.input_tokens")).isEqualTo(4);
    assertThat(only("gemini").number("gen_ai.usage.reasoning.output_tokens")).isEqualTo(2);
    assertThat(only("gemini").decimal("gen_ai.request.temperature")).isEqualTo(0.5);
  }

  private RecordedSpan answered(String scenario, String provider) {
    RecordedSpan span = only(scenario);
    assertThat(span.string("gen_ai.provider.name")).as(scenario).isEqualTo(provider);
    assertThat(span.failed()).isFalse();
    assertThat(texts(span.json("gen_ai.input.messages"))).as(scenario).containsExactly("Hello");
    assertThat(texts(span.json("gen_ai.output.messages")))
        .as(scenario)
        .containsExactly("Hello there");
    assertThat(span.strings("gen_ai.response.finish_reasons")).as(scenario).containsExactly("stop");
    assertThat(span.number("gen_ai.usage.input_tokens")).as(scenario).isEqualTo(12);
    assertThat(span.number("gen_ai.usage.output_tokens")).as(scenario).isEqualTo(5);
    return span;
  }

  @Test
  void whatIsNoModelCallLeavesNothing() {
    assertThat(spans("no-model-path")).isEmpty();
    assertThat(spans("no-model-body")).isEmpty();
    assertThat(spans()).allSatisfy(span -> assertThat(span.number("server.port")).isPositive());
  }
}
