package dev.vagus.collector.dataset;

import static dev.vagus.collector.dataset.Column.Type.Simple.TEXT;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vagus.collector.dataset.Column.Type.ListOf;
import dev.vagus.collector.model.SpanKey;
import java.util.List;

/**
 * Where a row comes from.
 *
 * @param inferences in the order of the row's parts
 * @param feedback ids of what made it a row
 * @param source what made it a row, in one word
 */
record Lineage(String episode, List<SpanKey> inferences, List<String> feedback, String source) {
  static final List<Column> COLUMNS =
      List.of(
          new Column("source", TEXT),
          new Column("episode_id", TEXT),
          new Column("span_ids", new ListOf(TEXT)),
          new Column("feedback_ids", new ListOf(TEXT)));

  /** Adds {@code source}, {@code episode_id}, {@code span_ids} and {@code feedback_ids}. */
  void addTo(ObjectNode row) {
    row.put("source", source);
    row.put("episode_id", episode);
    ArrayNode spans = row.putArray("span_ids");
    inferences.forEach(key -> spans.add(key.toString()));
    feedback.forEach(row.putArray("feedback_ids")::add);
  }
}
