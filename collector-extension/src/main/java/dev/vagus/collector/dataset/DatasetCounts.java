package dev.vagus.collector.dataset;

import java.util.Map;
import java.util.Set;

/**
 * What went in and what came out.
 *
 * @param candidates what could have become a row: rows and dropped together
 * @param rows by part of the split
 * @param dropped by reason
 * @param columns those that at least one row has
 * @param tracks version of each track that rewards came from
 */
public record DatasetCounts(
    long episodes,
    long inferences,
    long candidates,
    Map<String, Long> rows,
    Map<String, Long> dropped,
    Set<String> columns,
    Map<String, Integer> tracks) {
  /** Rows of all parts. */
  public long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
