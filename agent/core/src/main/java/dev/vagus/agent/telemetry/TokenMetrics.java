package dev.vagus.agent.telemetry;

import dev.vagus.agent.inference.FinishedCall;
import dev.vagus.agent.inference.Operation;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Tokens as metrics, in the two generations of the conventions. */
sealed interface TokenMetrics {
  void record(FinishedCall call, Series series);

  private static LongHistogram histogram(Meter meter, String name, String description) {
    return meter
        .histogramBuilder(name)
        .ofLongs()
        .setUnit("{token}")
        .setDescription(description)
        .setExplicitBucketBoundariesAdvice(GenAi.TOKEN_BUCKETS)
        .build();
  }

  /** 1.41: one histogram, no point without usage. */
  final class Usage implements TokenMetrics {
    private final LongHistogram usage;

    Usage(Meter meter) {
      usage = histogram(meter, "gen_ai.client.token.usage", "Tokens of one call.");
    }

    @Override
    public void record(FinishedCall call, Series series) {
      var reported = call.response().usage;
      if (reported == null) {
        return;
      }
      if (reported.input() != null) {
        usage.record(reported.input(), series.input(), Context.root());
      }
      if (reported.output() != null) {
        usage.record(reported.output(), series.output(), Context.root());
      }
    }
  }

  /** Newest: a counter and a histogram by direction; a call without usage counts as 0. */
  final class Counters implements TokenMetrics {
    private static final String PREFIX = "gen_ai.client.inference.";

    private final LongCounter input;
    private final LongCounter output;
    private final LongCounter cacheRead;
    private final LongCounter cacheWrite;
    private final LongCounter reasoning;
    private final LongHistogram inputPerCall;
    private final LongHistogram outputPerCall;

    Counters(Meter meter) {
      input = counter(meter, "input_tokens");
      output = counter(meter, "output_tokens");
      cacheRead = counter(meter, "cache_read.input_tokens");
      cacheWrite = counter(meter, "cache_write.input_tokens");
      reasoning = counter(meter, "reasoning.output_tokens");
      inputPerCall = histogram(meter, PREFIX + "operation.input_tokens", "Input of one call.");
      outputPerCall = histogram(meter, PREFIX + "operation.output_tokens", "Output of one call.");
    }

    private static LongCounter counter(Meter meter, String name) {
      return meter.counterBuilder(PREFIX + "usage." + name).setUnit("{token}").build();
    }

    @Override
    public void record(FinishedCall call, Series series) {
      if (call.start().operation() == Operation.EMBEDDINGS) {
        return;
      }
      var reported = call.response().usage;
      Attributes modality = series.anyModality();
      long in = orZero(reported == null ? null : reported.input());
      long out = orZero(reported == null ? null : reported.output());
      input.add(in, modality, Context.root());
      output.add(out, modality, Context.root());
      inputPerCall.record(in, series.outcome(), Context.root());
      outputPerCall.record(out, series.outcome(), Context.root());
      if (reported != null) {
        add(cacheRead, reported.cacheRead(), modality);
        add(cacheWrite, reported.cacheWrite(), modality);
        add(reasoning, reported.reasoning(), modality);
      }
    }

    private static void add(LongCounter to, @Nullable Long tokens, Attributes attributes) {
      if (tokens != null) {
        to.add(Math.max(0, tokens), attributes, Context.root());
      }
    }

    private static long orZero(@Nullable Long tokens) {
      return tokens == null ? 0 : Math.max(0, tokens);
    }
  }
}
