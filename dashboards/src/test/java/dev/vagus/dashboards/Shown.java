package dev.vagus.dashboards;

import dev.vagus.demo.run.Scrape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of metrics and labels that some pages show. */
final class Shown {
  /** Prometheus adds these to everything that it scrapes. */
  private static final Set<String> BY_PROMETHEUS = Set.of("job", "instance");

  private final Map<String, Set<String>> labels = new HashMap<>();

  Shown(Scrape... pages) {
    for (Scrape page : pages) {
      for (Scrape.Sample sample : page.samples()) {
        labels
            .computeIfAbsent(sample.name(), name -> new HashSet<>(BY_PROMETHEUS))
            .addAll(sample.labels().keySet());
      }
    }
  }

  /** What a query relies on and nobody shows, one line each. */
  List<String> missing(Dashboard.Asked asked) {
    List<String> missing = new ArrayList<>();
    Query query = asked.query();
    for (Query.Selector selector : query.selectors()) {
      if (!labels.containsKey(selector.metric())) {
        missing.add(asked.where() + ": no metric " + selector.metric());
      }
    }
    query.labels(
        (metric, label) -> {
          if (!labels.getOrDefault(metric, Set.of(label)).contains(label)) {
            missing.add(asked.where() + ": " + metric + " has no label " + label);
          }
        });
    return missing;
  }
}
