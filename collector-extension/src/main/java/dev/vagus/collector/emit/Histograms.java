package dev.vagus.collector.emit;

import dev.vagus.collector.pipeline.Latency;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up latencies by labels. Not thread-safe. */
final class Histograms {
  private final String name;
  private final String help;
  private final Map<Labels, Long[]> counts = new LinkedHashMap<>();
  private final Map<Labels, Double> seconds = new LinkedHashMap<>();

  Histograms(String name, String help) {
    this.name = name;
    this.help = help;
  }

  void add(Labels labels, Latency latency) {
    Long[] sums = counts.computeIfAbsent(labels, key -> zeros(latency.counts().size()));
    for (int i = 0; i < sums.length; i++) {
      sums[i] += latency.counts().get(i);
    }
    seconds.merge(labels, latency.seconds(), Double::sum);
  }

  HistogramSnapshot histogram() {
    List<Double> bounds = new ArrayList<>(Latency.BOUNDS);
    bounds.add(Double.POSITIVE_INFINITY);
    HistogramSnapshot.Builder histogram = HistogramSnapshot.builder().name(name).help(help);
    counts.forEach(
        (labels, sums) -> {
          HistogramDataPointSnapshot.Builder point = HistogramDataPointSnapshot.builder();
          point.labels(labels);
          point.sum(seconds.getOrDefault(labels, 0.0));
          point.classicHistogramBuckets(ClassicHistogramBuckets.of(bounds, List.of(sums)));
          histogram.dataPoint(point.build());
        });
    return histogram.build();
  }

  private static Long[] zeros(int length) {
    Long[] zeros = new Long[length];
    Arrays.fill(zeros, 0L);
    return zeros;
  }
}
