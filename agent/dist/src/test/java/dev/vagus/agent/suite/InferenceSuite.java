package dev.vagus.agent.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vagus.agent.suite.OtlpReceiver.Mood;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What must hold for every watched library. An application plays scenarios against a stand-in
 * provider, once without and once with the agent; the model of a call is named like its scenario.
 * The two runs must print the same, byte for byte, and each scenario must leave the right span.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InferenceSuite {
  private OtlpReceiver collector;
  private Run plain;
  private Run observed;

  /** The application; its main class takes the provider's URL, then names of scenarios. */
  protected abstract AppUnderTest app();

  /** URL of the stand-in provider. */
  protected abstract String providerUrl();

  /** Makes the stand-in provider behave as if nobody had asked it yet. */
  protected abstract void forget();

  /** What the library calls a chat. */
  protected String operation() {
    return "chat";
  }

  /** Whether the library asks again when the provider is too busy. */
  protected boolean retries() {
    return true;
  }

  /** Whether the library gives up when the provider is slower than it may be. */
  protected boolean timesOut() {
    return true;
  }

  /** Whether streamed answers tell their token counts although the application did not ask. */
  protected boolean streamsTellUsageUnasked() {
    return false;
  }

  /** Scenarios that applications of the library cannot play. */
  protected Set<String> lacks() {
    return Set.of();
  }

  @BeforeAll
  void play() {
    collector = new OtlpReceiver(Mood.GOOD);
    AppUnderTest app = app();
    forget();
    plain = Run.plain(app, List.of(providerUrl()));
    forget();
    observed = Run.observed(app, settings(collector), List.of(providerUrl()));
  }

  @AfterAll
  void close() {
    collector.close();
  }

  @Test
  void theApplicationDoesNotNotice() {
    assertThat(observed.output()).isEqualTo(plain.output());
    assertThat(observed.exitCode()).isEqualTo(plain.exitCode()).isZero();
    assertThat(plain.output()).endsWith("== done\n");
  }

  @Test
  void theAgentHasNothingToComplainAbout() {
    assertThat(observed.errors())
        .doesNotContain("suppressed")
        .doesNotContain("refused")
        .doesNotContain("stopped watching")
        .doesNotContain("Exception");
  }

  @Test
  void chat() {
    RecordedSpan span = only("chat");
    assertThat(span.name()).isEqualTo(operation() + " chat");
    assertThat(span.failed()).isFalse();
    assertThat(span.string("gen_ai.operation.name")).isEqualTo(operation());
    assertThat(span.string("gen_ai.request.model")).isEqualTo("chat");
    assertThat(span.string("gen_ai.response.model")).isEqualTo("chat-2026");
    assertThat(span.string("gen_ai.response.id")).isNotEmpty();
    assertThat(span.strings("gen_ai.response.finish_reasons")).containsExactly("stop");
    assertThat(span.string("server.address")).isEqualTo("127.0.0.1");
    assertThat(span.number("server.port")).isPositive();
    assertThat(span.has("gen_ai.request.stream")).isFalse();
    assertThat(span.has("vagus.stream.ending")).isFalse();
    assertUsage(span);
    assertThat(texts(span.json("gen_ai.input.messages"))).contains("Hello from chat");
    assertThat(texts(span.json("gen_ai.output.messages"))).containsExactly("Hello there");
    assertThat(span.json("gen_ai.output.messages").at("/0/finish_reason").asText())
        .isEqualTo("stop");
  }

  @Test
  void toolCalls() {
    for (String scenario : played("chat-tools", "chat-stream-tools")) {
      RecordedSpan span = only(scenario);
      JsonNode call = span.json("gen_ai.output.messages").at("/0/parts/0");
      assertThat(call.path("type").asText()).as(span.toString()).isEqualTo("tool_call");
      assertThat(call.path("id").asText()).isEqualTo("call_1");
      assertThat(call.path("name").asText()).isEqualTo("get_weather");
      assertThat(call.at("/arguments/city").asText()).isEqualTo("Paris");
      assertThat(span.strings("gen_ai.response.finish_reasons")).containsExactly("tool_call");
      JsonNode tool = span.json("gen_ai.tool.definitions").path(0);
      assertThat(tool.path("type").asText()).isEqualTo("function");
      assertThat(tool.path("name").asText()).isEqualTo("get_weather");
      assertThat(tool.at("/parameters/properties/city/type").asText()).isEqualTo("string");
    }
  }

  @Test
  void toolResults() {
    JsonNode messages = only("chat-tool-result").json("gen_ai.input.messages");
    int last = messages.size() - 1;
    JsonNode said = messages.at("/" + (last - 1) + "/parts");
    JsonNode call = said.path(said.size() - 1);
    assertThat(call.path("type").asText()).as(messages.toString()).isEqualTo("tool_call");
    assertThat(call.at("/arguments/city").asText()).isEqualTo("Paris");
    JsonNode result = messages.at("/" + last + "/parts/0");
    assertThat(messages.at("/" + last + "/role").asText()).isEqualTo("tool");
    assertThat(result.path("type").asText()).isEqualTo("tool_call_response");
    assertThat(result.path("id").asText()).isEqualTo("call_1");
    assertThat(result.path("response").asText()).isEqualTo("rainy");
  }

  @Test
  void streams() {
    for (String scenario :
        played(
            "chat-stream", "chat-stream-iterator", "chat-stream-parallel", "chat-async-stream")) {
      RecordedSpan span = only(scenario);
      assertThat(span.string("vagus.stream.ending")).as(span.toString()).isEqualTo("exhausted");
      assertThat(span.failed()).isFalse();
      assertThat(span.bool("gen_ai.request.stream")).isTrue();
      assertThat(span.decimal("gen_ai.response.time_to_first_chunk")).isPositive().isLessThan(30);
      assertThat(texts(span.json("gen_ai.output.messages"))).containsExactly("Hello there");
      assertThat(span.strings("gen_ai.response.finish_reasons")).containsExactly("stop");
      assertThat(span.has("gen_ai.usage.input_tokens")).isEqualTo(streamsTellUsageUnasked());
    }
    assertUsage(only("chat-stream-usage"));
  }

  @Test
  protected void asynchronousCalls() {
    assumePlayed("chat-async");
    RecordedSpan span = only("chat-async");
    assertThat(texts(span.json("gen_ai.output.messages"))).containsExactly("Hello there");
    assertUsage(span);
  }

  @Test
  protected void failures() {
    assertThat(only("chat-bad-request").failed()).isTrue();
    assertThat(only("chat-timeout").failed()).isEqualTo(timesOut());
    if (timesOut()) {
      assertThat(only("chat-timeout").string("error.type")).endsWith("Exception");
    }
    assertThat(only("chat-refused").failed()).isTrue();
    for (String scenario : played("chat-async-bad-request", "chat-stream-bad-request")) {
      assertThat(only(scenario).failed()).as(scenario).isTrue();
    }
    assertThat(texts(only("chat-bad-request").json("gen_ai.input.messages")))
        .contains("Hello from chat-bad-request");
  }

  @Test
  protected void retriesAreOneCall() {
    for (String scenario : played("chat-retry-429", "chat-retry-500")) {
      RecordedSpan span = only(scenario);
      assertThat(span.failed()).isEqualTo(!retries());
      if (retries()) {
        assertUsage(span);
      }
    }
  }

  @Test
  void streamsThatFail() {
    for (String scenario :
        played("chat-stream-broken", "chat-stream-cut", "chat-async-stream-broken")) {
      RecordedSpan span = only(scenario);
      assertThat(span.string("vagus.stream.ending")).as(span.toString()).isEqualTo("failed");
      assertThat(span.failed()).isTrue();
      assertThat(texts(span.json("gen_ai.output.messages"))).containsExactly("Hello ");
      assertThat(span.strings("gen_ai.response.finish_reasons")).containsExactly("error");
    }
    for (String scenario : played("chat-stream-stalled")) {
      assertThat(only(scenario).string("vagus.stream.ending"))
          .isEqualTo(timesOut() ? "failed" : "exhausted");
    }
  }

  /** The best-known agent threw into the application here. */
  @Test
  protected void streamsClosedEarly() {
    assumePlayed("chat-stream-early-close");
    RecordedSpan span = only("chat-stream-early-close");
    assertThat(span.string("vagus.stream.ending")).isEqualTo("closed_early");
    assertThat(span.failed()).isFalse();
    assertThat(texts(span.json("gen_ai.output.messages"))).containsExactly("Hel");
    for (String scenario :
        played(
            "chat-stream-sparse-early-close",
            "chat-stream-unread",
            "chat-stream-find-first",
            "chat-stream-consumer-throws",
            "chat-async-stream-closed")) {
      assertThat(only(scenario).string("vagus.stream.ending"))
          .as(scenario)
          .isEqualTo("closed_early");
    }
    assertThat(observed.outputOf("chat-stream-early-close")).endsWith("closed\n");
  }

  @Test
  protected void abandonedStreams() {
    assumePlayed("chat-stream-abandoned");
    RecordedSpan span = only("chat-stream-abandoned");
    assertThat(span.string("vagus.stream.ending")).isEqualTo("abandoned");
    assertThat(texts(span.json("gen_ai.output.messages")).get(0)).startsWith("Hel");
  }

  @Test
  protected void cancelledCalls() {
    assumePlayed("chat-async-cancelled");
    assertThat(only("chat-async-cancelled").failed()).isTrue();
    assertThat(only("chat-async-cancelled").string("error.type")).endsWith("CancellationException");
  }

  @Test
  void answersWithMissingFields() {
    assumePlayed("chat-sparse");
    RecordedSpan span = only("chat-sparse");
    assertThat(span.failed()).isFalse();
    assertThat(texts(span.json("gen_ai.output.messages"))).containsExactly("Hi");
    assertThat(span.has("gen_ai.usage.input_tokens")).isFalse();
    assertThat(texts(only("chat-stream-sparse").json("gen_ai.output.messages")))
        .containsExactly("Hi");
  }

  @Test
  void manyCallsAtOnce() {
    List<RecordedSpan> spans = spans("chat-concurrent");
    assertThat(spans).hasSize(32);
    assertThat(spans)
        .allSatisfy(
            span ->
                assertThat(texts(span.json("gen_ai.output.messages")))
                    .containsExactly("Hello there"));
    assertThat(observed.outputOf("chat-concurrent")).contains("failures []");
  }

  @Test
  void hugeContent() {
    for (String scenario : played("chat-huge", "chat-stream-huge")) {
      RecordedSpan span = only(scenario);
      assertThat(span.string("gen_ai.output.messages")).hasSizeLessThan(300_000);
      assertThat(span.json("gen_ai.output.messages").isArray()).isTrue();
      assertThat(span.bool("vagus.content.truncated")).isTrue();
    }
  }

  @Test
  void mediaLeavesOnlyItsKindAndSize() {
    String messages = only("chat-multimodal").string("gen_ai.input.messages");
    assertThat(messages).doesNotContain("AAAABBBB").contains("https://example.org/cat.png");
    JsonNode blob = only("chat-multimodal").json("gen_ai.input.messages").at("/0/parts/1");
    assertThat(blob.path("type").asText()).isEqualTo("blob");
    assertThat(blob.path("mime_type").asText()).isEqualTo("image/png");
    assertThat(blob.path("size").asLong()).isEqualTo(6);
  }

  @Test
  void contentStaysWhenItIsNotToBeCaptured() {
    try (OtlpReceiver receiver = new OtlpReceiver(Mood.GOOD)) {
      Map<String, String> environment = new java.util.HashMap<>(exportTo(receiver));
      environment.put("VAGUS_CONTENT_CAPTURE", "none");
      Run run =
          Run.observed(
              app(), environment, List.of(providerUrl(), "chat", "chat-stream", "chat-tools"));
      assertThat(run.exitCode()).isZero();
      assertThat(receiver.spans()).hasSize(3);
      assertThat(receiver.spans())
          .allSatisfy(
              span -> {
                assertThat(span.has("gen_ai.input.messages")).isFalse();
                assertThat(span.has("gen_ai.output.messages")).isFalse();
                assertThat(span.has("gen_ai.tool.definitions")).isFalse();
                assertThat(span.strings("gen_ai.response.finish_reasons")).isNotEmpty();
              });
    }
  }

  /** The scenarios of these that applications of the library can play. */
  protected final List<String> played(String... scenarios) {
    return Stream.of(scenarios).filter(scenario -> !lacks().contains(scenario)).toList();
  }

  private void assumePlayed(String scenario) {
    assumeTrue(!lacks().contains(scenario), "the library has no " + scenario);
  }

  /** The only span of a scenario. */
  protected final RecordedSpan only(String scenario) {
    List<RecordedSpan> found = spans(scenario);
    assertThat(found).as("spans of " + scenario + "\n" + observed.errors()).hasSize(1);
    return found.get(0);
  }

  /** The spans of calls for the model that is named like the scenario. */
  protected final List<RecordedSpan> spans(String model) {
    return collector.spans().stream()
        .filter(span -> model.equals(span.string("gen_ai.request.model")))
        .toList();
  }

  /** All spans of the observed run. */
  protected final List<RecordedSpan> spans() {
    return collector.spans();
  }

  /** The run with the agent. */
  protected final Run observed() {
    return observed;
  }

  /** Settings of the observed run. */
  protected Map<String, String> settings(OtlpReceiver receiver) {
    return exportTo(receiver);
  }

  /** Settings that send everything to {@code receiver}. */
  protected static Map<String, String> exportTo(OtlpReceiver receiver) {
    return Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url());
  }

  /** Contents of the text parts. */
  protected static List<String> texts(JsonNode messages) {
    return messages.findParents("content").stream()
        .filter(part -> part.path("type").asText().equals("text"))
        .map(part -> part.path("content").asText())
        .toList();
  }

  /** The token counts that every stand-in provider reports. */
  protected static void assertUsage(RecordedSpan span) {
    assertThat(span.number("gen_ai.usage.input_tokens")).as(span.toString()).isEqualTo(12);
    assertThat(span.number("gen_ai.usage.output_tokens")).isEqualTo(5);
    assertThat(span.number("gen_ai.usage.cache_read.input_tokens")).isEqualTo(4);
    assertThat(span.number("gen_ai.usage.reasoning.output_tokens")).isEqualTo(2);
  }
}
