package dev.vagus.benchmarks.overhead;

import java.util.Arrays;

/** Median and quartiles of what was measured round by round. */
record Spread(double low, double median, double high) {
  static Spread of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  private static double at(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  Spread times(double factor) {
    return new Spread(low * factor, median * factor, high * factor);
  }
}
