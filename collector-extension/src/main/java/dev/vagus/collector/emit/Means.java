package dev.vagus.collector.emit;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/** Weighted means by labels; nothing to average, no series. Not thread-safe. */
final class Means {
  private final String name;
  private final String help;
  private final Map<Labels, double[]> sumAndWeight = new LinkedHashMap<>();

  Means(String name, String help) {
    this.name = name;
    this.help = help;
  }

  /** Adds the sum of values that have this total weight; {@code sum / weight} is their mean. */
  void add(Labels labels, double sum, long weight) {
    double[] both = sumAndWeight.computeIfAbsent(labels, key -> new double[2]);
    both[0] += sum;
    both[1] += weight;
  }

  GaugeSnapshot gauge() {
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
    sumAndWeight.forEach(
        (labels, both) -> {
          if (both[1] > 0) {
            gauge.dataPoint(
                GaugeDataPointSnapshot.builder().labels(labels).value(both[0] / both[1]).build());
          }
        });
    return gauge.build();
  }
}
