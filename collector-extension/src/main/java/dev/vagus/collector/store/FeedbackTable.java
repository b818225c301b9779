package dev.vagus.collector.store;

import static dev.vagus.collector.store.Rows.append;
import static dev.vagus.collector.store.Rows.doubleOrNull;

import dev.vagus.collector.model.BusinessKey;
import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.FeedbackTarget;
import dev.vagus.collector.model.KeyBinding;
import dev.vagus.collector.model.SpanKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/** Rows of {@code feedback} and {@code key_binding}, in the order of their columns. */
final class FeedbackTable {
  private FeedbackTable() {}

  static void write(DuckDBAppender row, long position, Feedback feedback) throws SQLException {
    FeedbackTarget target = feedback.target();
    SpanKey span = target.span();
    BusinessKey key = target.businessKey();
    row.beginRow();
    row.append(position);
    append(row, feedback.id());
    append(row, span == null ? null : span.traceId());
    append(row, span == null ? null : span.spanId());
    append(row, key == null ? null : key.name());
    append(row, key == null ? null : key.value());
    append(row, target.responseId());
    append(row, target.conversationId());
    append(row, feedback.action().name());
    append(row, feedback.value());
    append(row, feedback.min());
    append(row, feedback.max());
    append(row, feedback.text());
    append(row, feedback.name());
    append(row, feedback.source());
    append(row, feedback.author());
    row.append(Rows.nanos(feedback.at()));
    row.endRow();
  }

  static void write(DuckDBAppender row, long position, KeyBinding binding) throws SQLException {
    row.beginRow();
    row.append(position);
    append(row, binding.key().name());
    append(row, binding.key().value());
    append(row, binding.span().traceId());
    append(row, binding.span().spanId());
    row.append(Rows.nanos(binding.at()));
    row.endRow();
  }

  static Feedback read(ResultSet row) throws SQLException {
    String traceId = row.getString("trace_id");
    String spanId = row.getString("span_id");
    String keyName = row.getString("key_name");
    String keyValue = row.getString("key_value");
    return new Feedback(
        row.getString("id"),
        new FeedbackTarget(
            traceId == null || spanId == null ? null : new SpanKey(traceId, spanId),
            keyName == null || keyValue == null ? null : new BusinessKey(keyName, keyValue),
            row.getString("response_id"),
            row.getString("conversation_id")),
        FeedbackAction.valueOf(row.getString("action")),
        doubleOrNull(row, "value"),
        doubleOrNull(row, "value_min"),
        doubleOrNull(row, "value_max"),
        row.getString("text"),
        row.getString("name"),
        row.getString("source"),
        row.getString("author"),
        Rows.instant(row.getLong("at_ns")));
  }
}
