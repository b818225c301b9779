package dev.vagus.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A PromQL expression as a tree, as far as names of metrics and labels are concerned. */
sealed interface Query {
  /** {@code name{label="value"}[range]}. */
  record Selector(String metric, Set<String> matchedLabels) implements Query {}

  /** {@code op by (labels) (of)}. */
  record Aggregation(String op, Set<String> by, boolean without, List<Query> of) implements Query {}

  /** {@code name(of)}. */
  record Call(String function, List<Query> of) implements Query {}

  /** {@code left op on (labels) group_left (labels) right}. */
  record Binary(String op, Set<String> labels, Query left, Query right) implements Query {}

  /** A number or text. */
  record Literal(String text) implements Query {}

  private List<Query> parts() {
    if (this instanceof Aggregation aggregation) {
      return aggregation.of();
    }
    if (this instanceof Call call) {
      return call.of();
    }
    if (this instanceof Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    return List.of();
  }

  /** All series that it reads. */
  default List<Selector> selectors() {
    List<Selector> all = new ArrayList<>();
    if (this instanceof Selector selector) {
      all.add(selector);
    }
    parts().forEach(part -> all.addAll(part.selectors()));
    return all;
  }

  /** Tells each label that the expression relies on together with the metric that must have it. */
  default void labels(BiConsumer<String, String> metricAndLabel) {
    if (this instanceof Selector selector) {
      selector.matchedLabels().forEach(label -> metricAndLabel.accept(selector.metric(), label));
    }
    Set<String> here = Set.of();
    if (this instanceof Aggregation aggregation) {
      here = aggregation.by();
    } else if (this instanceof Binary binary) {
      here = binary.labels();
    }
    for (String label : here) {
      selectors().forEach(selector -> metricAndLabel.accept(selector.metric(), label));
    }
    parts().forEach(part -> part.labels(metricAndLabel));
  }
}
