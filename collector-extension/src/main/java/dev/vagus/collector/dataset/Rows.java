package dev.vagus.collector.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a format made of one trajectory. Not thread-safe. */
public final class Rows {
  private final List<Row> kept = new ArrayList<>();
  private final Map<String, Long> dropped = new TreeMap<>();

  /**
   * A candidate became a row.
   *
   * @param lineage null when the row itself says everything
   */
  void add(ObjectNode json, @Nullable Lineage lineage) {
    kept.add(new Row(json, lineage));
  }

  /** A candidate did not become a row; {@code reason} is a snake_case word of low cardinality. */
  void drop(String reason) {
    dropped.merge(reason, 1L, Long::sum);
  }

  List<Row> kept() {
    return kept;
  }

  Map<String, Long> dropped() {
    return dropped;
  }

  record Row(ObjectNode json, @Nullable Lineage lineage) {}
}
