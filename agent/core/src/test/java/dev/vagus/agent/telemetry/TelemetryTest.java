package dev.vagus.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.cost.Prices;
import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.SpanRef;
import dev.vagus.agent.inference.StreamEnding;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelemetryTest {
  private final LoopbackCollector collector = new LoopbackCollector();
  private final Settings settings = new Settings(collector.url());
  private final List<String> said = new CopyOnWriteArrayList<>();
  private Telemetry telemetry = start();

  private Telemetry start() {
    Telemetry started =
        new Telemetry(settings.build(), "1.0", ContentCapture.redacting(), Prices.NONE, said::add);
    started.start();
    Inference.install(started);
    return started;
  }

  private void restart() {
    telemetry.close();
    telemetry = start();
  }

  @AfterEach
  void stop() {
    telemetry.close();
    collector.close();
    CallContext.replace(null);
  }

  static void eventually(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private Span onlySpan() {
    eventually(() -> !collector.spans.isEmpty());
    assertThat(collector.spans).hasSize(1);
    return collector.spans.get(0);
  }

  @Test
  void aCallBecomesOneSpanWithItsFacts() {
    CallContext.current().conversationId("c-1");
    CallContext.current().userId("u-1");
    Calls.chat("mail bob@example.com", "done, bob@example.com");
    Span span = onlySpan();
    assertThat(span.getName()).isEqualTo("chat gpt-4o");
    assertThat(span.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CLIENT);
    assertThat(span.getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_UNSET);
    assertThat(LoopbackCollector.attributes(span.getAttributesList()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("gen_ai.operation.name", "chat"),
                Map.entry("gen_ai.provider.name", "openai"),
                Map.entry("gen_ai.request.model", "gpt-4o"),
                Map.entry("gen_ai.request.temperature", "0.2"),
                Map.entry("gen_ai.request.max_tokens", "100"),
                Map.entry("gen_ai.response.model", "gpt-4o-2024-08-06"),
                Map.entry("gen_ai.response.id", "resp-1"),
                Map.entry("gen_ai.response.finish_reasons", "[stop]"),
                Map.entry("gen_ai.usage.input_tokens", "1000"),
                Map.entry("gen_ai.usage.output_tokens", "100"),
                Map.entry("gen_ai.usage.cache_read.input_tokens", "200"),
                Map.entry("gen_ai.usage.reasoning.output_tokens", "10"),
                Map.entry("gen_ai.conversation.id", "c-1"),
                Map.entry("user.id", "u-1"),
                Map.entry("server.address", "localhost"),
                Map.entry("server.port", "8080"),
                Map.entry("openai.api.type", "chat_completions"),
                Map.entry("vagus.library", "openai-java"),
                Map.entry("vagus.content.mode", "redacted"),
                Map.entry(
                    "gen_ai.input.messages",
                    "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"mail"
                        + " [EMAIL_1]\"}]}]"),
                Map.entry(
                    "gen_ai.output.messages",
                    "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"done,"
                        + " [EMAIL_1]\"}],\"finish_reason\":\"stop\"}]")));
    assertThat(collector.resource)
        .containsEntry("service.name", "helpdesk")
        .containsEntry("team", "a")
        .containsEntry("telemetry.distro.name", "vagus");
    assertThat(collector.headers.get(0))
        .containsEntry("x-key", "secret")
        .containsEntry("content-type", "application/x-protobuf");
  }

  @Test
  void aFailureIsAnErrorWithItsTypeAndRedactedText() {
    Inference inference = Inference.begin(Calls.CHAT);
    inference.fail(new IllegalStateException("no key sk-abcdefghijklmnop1234567890"));
    Span span = onlySpan();
    assertThat(span.getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
    assertThat(span.getStatus().getMessage()).isEqualTo("no key [API_KEY_1]");
    assertThat(LoopbackCollector.attributes(span.getAttributesList()))
        .containsEntry("error.type", "java.lang.IllegalStateException");
  }

  @Test
  void theProvidersCodeGoesBeforeTheExceptionsClass() {
    Inference inference = Inference.begin(Calls.STREAM);
    inference.response().errorType = "rate_limit_exceeded";
    inference.end(StreamEnding.FAILED, null);
    assertThat(LoopbackCollector.attributes(onlySpan().getAttributesList()))
        .containsEntry("error.type", "rate_limit_exceeded")
        .containsEntry("vagus.stream.ending", "failed");
  }

  @Test
  void aStreamTellsItsChunks() {
    Inference inference = Inference.begin(Calls.STREAM);
    inference.handedOver();
    for (int i = 0; i < 64; i++) {
      inference.chunk();
    }
    Calls.answered(inference, "hi", "ho");
    inference.end(StreamEnding.EXHAUSTED, null);
    assertThat(LoopbackCollector.attributes(onlySpan().getAttributesList()))
        .containsKey("gen_ai.response.time_to_first_chunk")
        .containsEntry("gen_ai.request.stream", "true")
        .containsEntry("vagus.stream.ending", "exhausted");
    eventually(
        () -> collector.metrics.containsKey("gen_ai.client.operation.time_per_output_chunk"));
    assertThat(
            collector
                .metric("gen_ai.client.operation.time_per_output_chunk")
                .getHistogram()
                .getDataPoints(0)
                .getCount())
        .isEqualTo(63);
  }

  @Test
  void anEventKeepsItsNameTimeAndTarget() {
    SpanRef ref = new SpanRef("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331");
    telemetry.emit(
        new LogEvent(
            "vagus.feedback",
            1_700_000_000_000_000_000L,
            ref,
            Map.of(
                "vagus.feedback.action", "rate",
                "vagus.feedback.source", "api",
                "vagus.feedback.value", 4.0)));
    eventually(() -> !collector.events.isEmpty());
    var event = collector.events.get(0);
    assertThat(event.getEventName()).isEqualTo("vagus.feedback");
    assertThat(event.getTimeUnixNano()).isEqualTo(1_700_000_000_000_000_000L);
    assertThat(event.getSpanId().toByteArray())
        .isEqualTo(java.util.HexFormat.of().parseHex(ref.spanId()));
    assertThat(LoopbackCollector.attributes(event.getAttributesList()))
        .containsEntry("vagus.feedback.action", "rate")
        .containsEntry("vagus.feedback.value", "4.0");
    eventually(() -> collector.metrics.containsKey("vagus.agent.feedback"));
  }

  @Test
  void theNewestNamesAreThereWhenAskedFor() {
    settings.semconv = new dev.vagus.agent.config.SemconvConfig(true);
    restart();
    Calls.chat("hi", "ho");
    onlySpan();
    eventually(() -> collector.metrics.containsKey("gen_ai.client.inference.duration"));
    assertThat(collector.metrics.keySet())
        .contains(
            "gen_ai.client.inference.usage.input_tokens",
            "gen_ai.client.inference.operation.output_tokens")
        .doesNotContain("gen_ai.client.operation.duration", "gen_ai.client.token.usage");
  }

  @Test
  void metricsFollowTheConventions() {
    Calls.chat("hi", "ho");
    eventually(() -> collector.metrics.containsKey("gen_ai.client.token.usage"));
    var duration = collector.metric("gen_ai.client.operation.duration");
    assertThat(duration.getUnit()).isEqualTo("s");
    assertThat(duration.getHistogram().getDataPoints(0).getExplicitBoundsList())
        .isEqualTo(GenAi.DURATION_BUCKETS);
    assertThat(
            LoopbackCollector.attributes(
                duration.getHistogram().getDataPoints(0).getAttributesList()))
        .containsOnlyKeys(
            "gen_ai.operation.name",
            "gen_ai.provider.name",
            "gen_ai.request.model",
            "gen_ai.response.model",
            "server.address",
            "server.port");
    var tokens = collector.metric("gen_ai.client.token.usage").getHistogram();
    assertThat(tokens.getDataPointsList())
        .extracting(
            point ->
                LoopbackCollector.attributes(point.getAttributesList()).get("gen_ai.token.type")
                    + point.getSum())
        .containsExactlyInAnyOrder("input1000.0", "output100.0");
    assertThat(collector.metrics.keySet())
        .contains(
            "vagus.agent.inferences",
            "vagus.agent.exported",
            "vagus.agent.dropped",
            "vagus.agent.queue.items",
            "vagus.agent.queue.bytes");
  }
}
