package dev.vagus.benchmarks.ingest;

import java.util.Arrays;
import java.util.List;

/**
 * One round of requests of one way to take them.
 *
 * @param nanos time of the whole round
 * @param acknowledged nanoseconds until each request was acknowledged
 */
record Round(long nanos, List<Long> acknowledged) {
  double spansPerSecond() {
    return acknowledged.size() * (double) Batches.SPANS * 1e9 / nanos;
  }

  /** Milliseconds within which the given share of the requests was acknowledged. */
  double millis(double share) {
    List<Long> sorted = acknowledged.stream().sorted().toList();
    int index = (int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()));
    return sorted.get(index) / 1e6;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
