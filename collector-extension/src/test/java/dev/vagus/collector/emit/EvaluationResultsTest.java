package dev.vagus.collector.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.encoding.DecodingService;
import dev.vagus.collector.model.Contribution;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.RewardRevision;
import dev.vagus.collector.model.SpanKey;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationResultsTest {
  private static final SpanKey SPAN =
      new SpanKey("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331");

  private final PrometheusRegistry registry = new PrometheusRegistry();

  @Test
  void eachRevisionArrivesLinkedToTheSpanItJudges() throws Exception {
    BlockingQueue<LogRecord> arrived = new LinkedBlockingQueue<>();
    AtomicInteger refusals = new AtomicInteger(1);
    Server server =
        Server.builder()
            .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .service(
                "/v1/logs",
                (ctx, request) ->
                    HttpResponse.of(
                        request
                            .aggregate()
                            .thenApply(
                                all -> {
                                  if (refusals.getAndDecrement() > 0) {
                                    return HttpResponse.of(HttpStatus.SERVICE_UNAVAILABLE);
                                  }
                                  arrived.addAll(records(all.content().array()));
                                  return HttpResponse.of(HttpStatus.OK);
                                })))
            .decorator(DecodingService.newDecorator())
            .build();
    server.start().join();
    URI endpoint = URI.create("http://127.0.0.1:" + server.activeLocalPort() + "/");
    EvaluationResults results =
        new EvaluationResults("here", OtlpLogs.to(endpoint), 100, registry, Duration.ofMillis(10));
    try (results) {
      results.start();
      results.revised(List.of(revision(reward()), revision(null)));
      LogRecord first = arrived.poll(20, TimeUnit.SECONDS);
      assertThat(first).isNotNull();
      assertThat(first.getEventName()).isEqualTo("gen_ai.evaluation.result");
      assertThat(HexFormat.of().formatHex(first.getTraceId().toByteArray()))
          .isEqualTo(SPAN.traceId());
      assertThat(HexFormat.of().formatHex(first.getSpanId().toByteArray()))
          .isEqualTo(SPAN.spanId());
      assertThat(attributes(first))
          .containsEntry("gen_ai.evaluation.name", "vagus.quality")
          .containsEntry("gen_ai.evaluation.score.value", "0.5")
          .containsEntry(
              "gen_ai.evaluation.explanation",
              "Observed on this inference. accept +1.00 (weight 1.00), copy +0.50 (weight 0.50).")
          .containsEntry("vagus.reward.credit", "direct")
          .containsEntry("vagus.reward.revision", "3");
      LogRecord second = arrived.poll(20, TimeUnit.SECONDS);
      assertThat(second).isNotNull();
      assertThat(attributes(second))
          .containsEntry("gen_ai.evaluation.score.label", "withdrawn")
          .doesNotContainKey("gen_ai.evaluation.score.value");
    }
    server.stop().join();
    assertThat(count("vagus_evaluation_results_sent", null)).isEqualTo(2);
  }

  @Test
  void whatDoesNotFitIsCounted() {
    EvaluationResults results =
        new EvaluationResults("here", LogRecordExporter.noop(), 2, registry, Duration.ZERO);
    results.revised(List.of(revision(reward()), revision(reward()), revision(reward())));
    assertThat(count("vagus_evaluation_results_dropped", "queue_full")).isEqualTo(1);
    results.start();
    results.close();
    assertThat(count("vagus_evaluation_results_sent", null)).isEqualTo(2);
    results.revised(List.of(revision(reward())));
    assertThat(count("vagus_evaluation_results_dropped", "shutdown")).isEqualTo(1);
  }

  @Test
  void whatNobodyTakesIsTriedAgainThenCounted() {
    FailingExporter exporter = new FailingExporter();
    EvaluationResults results =
        new EvaluationResults("here", exporter, 10, registry, Duration.ofMillis(1));
    results.revised(List.of(revision(reward()), revision(reward())));
    results.start();
    while (count("vagus_evaluation_results_dropped", "export_failed") < 2) {
      Thread.onSpinWait();
    }
    results.close();
    assertThat(exporter.tries).hasValue(5);
    assertThat(count("vagus_evaluation_results_sent", null)).isZero();
  }

  private static RewardRevision revision(@Nullable Reward reward) {
    return new RewardRevision(
        SPAN, "conv-1", "quality", "direct", reward, 3, 17, Instant.parse("2026-11-22T10:00:00Z"));
  }

  private static Reward reward() {
    return new Reward(
        SPAN,
        "conv-1",
        "quality",
        1,
        "direct",
        0.5,
        0.6,
        List.of(new Contribution("accept", "f1", 1, 1), new Contribution("copy", "f2", 0.5, 0.5)),
        "Observed on this inference.");
  }

  private double count(String name, @Nullable String reason) {
    Labels labels = reason == null ? Labels.EMPTY : Labels.of("reason", reason);
    return registry.scrape(name::equals).stream()
        .flatMap(snapshot -> ((CounterSnapshot) snapshot).getDataPoints().stream())
        .filter(point -> point.getLabels().equals(labels))
        .mapToDouble(CounterSnapshot.CounterDataPointSnapshot::getValue)
        .sum();
  }

  private static List<LogRecord> records(byte[] body) {
    try {
      List<LogRecord> records = new ArrayList<>();
      ExportLogsServiceRequest.parseFrom(body)
          .getResourceLogsList()
          .forEach(r -> r.getScopeLogsList().forEach(s -> records.addAll(s.getLogRecordsList())));
      return records;
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> attributes(LogRecord event) {
    return event.getAttributesList().stream()
        .collect(
            Collectors.toMap(
                a -> a.getKey(),
                a ->
                    switch (a.getValue().getValueCase()) {
                      case DOUBLE_VALUE -> Double.toString(a.getValue().getDoubleValue());
                      case INT_VALUE -> Long.toString(a.getValue().getIntValue());
                      default -> a.getValue().getStringValue();
                    }));
  }

  private static final class FailingExporter implements LogRecordExporter {
    private final AtomicInteger tries = new AtomicInteger();

    @Override
    public CompletableResultCode export(Collection<LogRecordData> events) {
      tries.incrementAndGet();
      return CompletableResultCode.ofFailure();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
