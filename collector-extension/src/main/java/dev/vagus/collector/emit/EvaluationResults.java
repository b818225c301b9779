package dev.vagus.collector.emit;

import dev.vagus.collector.model.RewardRevision;
import dev.vagus.collector.pipeline.Component;
import dev.vagus.collector.pipeline.RewardListener;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Tells reward revisions to an OTLP endpoint as log events, each linked to the span it judges. The
 * digest never waits for it: what does not fit into the queue, or cannot be delivered after several
 * tries, is dropped and counted. Sends on one thread of its own.
 */
public final class EvaluationResults implements Component, RewardListener {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(EvaluationResults.class);
  private static final int BATCH = 512;
  private static final int TRIES = 5;
  private static final Duration LONGEST_EXPORT = Duration.ofSeconds(30);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

  private final String endpoint;
  private final LogRecordExporter exporter;
  private final Duration pause;
  private final BlockingQueue<LogRecordData> queue;
  private final SdkLoggerProvider records;
  private final Logger events;
  private final Counter sent;
  private final Counter dropped;
  private final Thread thread = new Thread(this::run, "vagus-evaluation-results");
  private volatile boolean closing;

  /**
   * @param endpoint for messages to the operator
   * @param capacity how many events may wait
   */
  public EvaluationResults(
      String endpoint, LogRecordExporter exporter, int capacity, PrometheusRegistry registry) {
    this(endpoint, exporter, capacity, registry, Duration.ofSeconds(1));
  }

  EvaluationResults(
      String endpoint,
      LogRecordExporter exporter,
      int capacity,
      PrometheusRegistry registry,
      Duration pause) {
    this.endpoint = endpoint;
    this.exporter = exporter;
    this.pause = pause;
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.records =
        SdkLoggerProvider.builder()
            .setResource(
                Resource.getDefault().toBuilder().put("service.name", "vagus-collector").build())
            .addLogRecordProcessor((context, record) -> enqueue(record.toLogRecordData()))
            .build();
    this.events = records.get("dev.vagus.collector");
    this.sent =
        Counter.builder()
            .name("vagus_evaluation_results_sent")
            .help("Reward revisions told to the OTLP endpoint.")
            .register(registry);
    this.dropped =
        Counter.builder()
            .name("vagus_evaluation_results_dropped")
            .help("Reward revisions that could not be told to the OTLP endpoint.")
            .labelNames("reason")
            .register(registry);
    for (String reason : List.of("queue_full", "export_failed", "shutdown")) {
      dropped.initLabelValues(reason);
    }
    thread.setDaemon(true);
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void revised(List<RewardRevision> revisions) {
    if (closing) {
      dropped.labelValues("shutdown").inc(revisions.size());
      return;
    }
    for (RewardRevision revision : revisions) {
      SpanContext judged =
          SpanContext.createFromRemoteParent(
              revision.inference().traceId(),
              revision.inference().spanId(),
              TraceFlags.getSampled(),
              TraceState.getDefault());
      events
          .logRecordBuilder()
          .setContext(Context.root().with(Span.wrap(judged)))
          .setTimestamp(revision.computedAt())
          .setEventName(EvaluationEvent.NAME)
          .setAttribute(AttributeKey.stringKey("event.name"), EvaluationEvent.NAME)
          .setAllAttributes(EvaluationEvent.attributes(revision))
          .emit();
    }
  }

  private void enqueue(LogRecordData event) {
    if (!queue.offer(event)) {
      dropped.labelValues("queue_full").inc();
    }
  }

  private void run() {
    List<LogRecordData> batch = new ArrayList<>(BATCH);
    try {
      while (!closing || !queue.isEmpty()) {
        LogRecordData first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, BATCH - 1);
          deliver(batch);
          batch.clear();
        }
      }
    } catch (InterruptedException endOfClose) {
      Thread.currentThread().interrupt();
    }
    dropped.labelValues("shutdown").inc(batch.size() + queue.size());
  }

  private void deliver(List<LogRecordData> batch) throws InterruptedException {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      CompletableResultCode result = exporter.export(batch);
      result.join(LONGEST_EXPORT.toMillis(), TimeUnit.MILLISECONDS);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (result.isSuccess()) {
        sent.inc(batch.size());
        return;
      }
      if (attempt < TRIES && !closing) {
        Thread.sleep(pause.multipliedBy(1L << attempt).toMillis());
      } else {
        break;
      }
    }
    dropped.labelValues("export_failed").inc(batch.size());
    LOG.warn(
        "{} evaluation results were not taken by {} and are dropped; is it an OTLP/HTTP endpoint?",
        batch.size(),
        endpoint);
  }

  /** Sends what waits, for a few seconds. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(LONGEST_CLOSE.toMillis());
      thread.interrupt();
      thread.join(LONGEST_CLOSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    records.close();
    exporter.shutdown();
  }
}
