package dev.vagus.agent.telemetry;

import dev.vagus.agent.inference.ChunkTimes;
import dev.vagus.agent.inference.FinishedCall;
import dev.vagus.agent.inference.Operation;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;

/** The metrics of the conventions about calls: how long they took and what they used. */
final class CallMetrics {
  private static final Context ROOT = Context.root();

  private final DoubleHistogram inferenceDuration;
  private final DoubleHistogram embeddingsDuration;
  private final DoubleHistogram firstChunk;
  private final DoubleHistogram perChunk;
  private final TokenMetrics tokens;

  CallMetrics(Meter meter, GenAi.Generation generation) {
    embeddingsDuration =
        seconds(meter, "gen_ai.client.operation.duration", "Time of one model operation.");
    inferenceDuration =
        switch (generation) {
          case V1_41 -> embeddingsDuration;
          case LATEST ->
              seconds(meter, "gen_ai.client.inference.duration", "Time of one inference.");
        };
    firstChunk =
        seconds(meter, generation.timeToFirstChunk, "Time to the first chunk of an answer.");
    perChunk = seconds(meter, generation.timePerChunk, "Time between chunks of an answer.");
    tokens =
        switch (generation) {
          case V1_41 -> new TokenMetrics.Usage(meter);
          case LATEST -> new TokenMetrics.Counters(meter);
        };
  }

  private static DoubleHistogram seconds(Meter meter, String name, String description) {
    return meter
        .histogramBuilder(name)
        .setUnit("s")
        .setDescription(description)
        .setExplicitBucketBoundariesAdvice(GenAi.DURATION_BUCKETS)
        .build();
  }

  void record(FinishedCall call, Series series) {
    boolean embeddings = call.start().operation() == Operation.EMBEDDINGS;
    DoubleHistogram duration = embeddings ? embeddingsDuration : inferenceDuration;
    duration.record(call.durationNanos() / 1e9, series.outcome(), ROOT);
    tokens.record(call, series);
    ChunkTimes chunks = call.chunks();
    if (chunks != null) {
      firstChunk.record(chunks.firstNanos() / 1e9, series.call(), ROOT);
      for (int i = 0; i < chunks.gaps(); i++) {
        perChunk.record(chunks.gapMicros(i) / 1e6, series.call(), ROOT);
      }
    }
  }
}
