package dev.vagus.collector.pipeline;

import java.util.List;

/**
 * How long the calls of one group took that succeeded.
 *
 * @param counts calls by duration: element {@code i} those of at most {@code BOUNDS.get(i)} seconds
 *     and more than the bound before; the last element those beyond every bound
 * @param seconds sum of the durations
 */
public record Latency(Overview.Group group, Measure measure, List<Long> counts, double seconds) {
  /** Upper bounds in seconds, those of the semantic conventions for durations of calls. */
  public static final List<Double> BOUNDS =
      List.of(
          0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92);

  public Latency {
    if (counts.size() != BOUNDS.size() + 1) {
      throw new IllegalArgumentException(
          "needs " + (BOUNDS.size() + 1) + " counts, not " + counts.size());
    }
    counts = List.copyOf(counts);
  }

  /** From the start of a call to what. */
  public enum Measure {
    /** The end of the answer. */
    DURATION,
    /** The first chunk of a stream. */
    FIRST_CHUNK
  }
}
