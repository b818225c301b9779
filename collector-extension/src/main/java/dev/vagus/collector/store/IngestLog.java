package dev.vagus.collector.store;

import dev.vagus.collector.model.BusinessKey;
import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.KeyBinding;
import dev.vagus.collector.model.SpanKey;
import dev.vagus.collector.pipeline.IngestBatch;
import dev.vagus.collector.pipeline.IngestResult;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The append-only tables and what is in them. Identities are kept as hashes in memory and looked up
 * in the table only when a hash is known already: measured twice as fast as a primary key. For the
 * writer thread alone.
 */
final class IngestLog {
  private static final String SPANS =
      "SELECT trace_id, span_id FROM inference WHERE span_id IN (SELECT unnest(?))";
  private static final String IDS = "SELECT id FROM feedback WHERE id IN (SELECT unnest(?))";
  private static final String KEYS =
      "SELECT key_name, key_value, trace_id, span_id, at_ns FROM key_binding"
          + " WHERE span_id IN (SELECT unnest(?))";

  private final DuckDBConnection connection;
  private final KnownKeys known = new KnownKeys();
  private final List<Long> fresh = new ArrayList<>();
  private long committed;
  private long position;

  IngestLog(DuckDBConnection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      remember(statement, "SELECT trace_id, span_id, position FROM inference", 2);
      remember(statement, "SELECT id, position FROM feedback", 1);
      remember(
          statement,
          "SELECT key_name, key_value, trace_id, span_id, at_ns::VARCHAR, position FROM key_binding",
          5);
    }
    position = committed;
  }

  private void remember(Statement statement, String query, int parts) throws SQLException {
    String[] identity = new String[parts];
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        for (int i = 0; i < parts; i++) {
          identity[i] = rows.getString(i + 1);
        }
        known.add(KnownKeys.hash(identity));
        committed = Math.max(committed, rows.getLong(parts + 1));
      }
    }
  }

  /** Position of the last committed item. */
  long committed() {
    return committed;
  }

  /** Appends what is new, without committing. */
  List<IngestResult.Accepted> append(List<IngestBatch> batches) throws SQLException {
    Set<Object> present = present(batches);
    List<IngestResult.Accepted> results = new ArrayList<>(batches.size());
    try (DuckDBAppender inferences = connection.createAppender("inference");
        DuckDBAppender feedback = connection.createAppender("feedback");
        DuckDBAppender keys = connection.createAppender("key_binding")) {
      for (IngestBatch batch : batches) {
        long before = position;
        for (Inference item : batch.inferences()) {
          if (present.add(item.key())) {
            InferenceTable.write(inferences, ++position, item);
            fresh.add(hash(item.key()));
          }
        }
        for (Feedback item : batch.feedback()) {
          if (present.add(item.id())) {
            FeedbackTable.write(feedback, ++position, item);
            fresh.add(KnownKeys.hash(item.id()));
          }
        }
        for (KeyBinding item : batch.keys()) {
          if (present.add(item)) {
            FeedbackTable.write(keys, ++position, item);
            fresh.add(hash(item));
          }
        }
        int stored = (int) (position - before);
        results.add(new IngestResult.Accepted(stored, batch.size() - stored));
      }
    }
    return results;
  }

  /** What was appended is on disk now. */
  void committedAll() {
    fresh.forEach(known::add);
    fresh.clear();
    committed = position;
  }

  /** What was appended since the last commit is gone. */
  void rolledBack() {
    fresh.clear();
    position = committed;
  }

  /** Identities among these that are in the tables: span keys, feedback ids, key bindings. */
  private Set<Object> present(List<IngestBatch> batches) throws SQLException {
    List<String> spans = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<String> bound = new ArrayList<>();
    for (IngestBatch batch : batches) {
      for (Inference item : batch.inferences()) {
        addIfKnown(spans, item.key().spanId(), hash(item.key()));
      }
      for (Feedback item : batch.feedback()) {
        addIfKnown(ids, item.id(), KnownKeys.hash(item.id()));
      }
      for (KeyBinding item : batch.keys()) {
        addIfKnown(bound, item.span().spanId(), hash(item));
      }
    }
    Set<Object> present = new HashSet<>();
    lookUp(SPANS, spans, row -> present.add(new SpanKey(row.getString(1), row.getString(2))));
    lookUp(IDS, ids, row -> present.add(row.getString(1)));
    lookUp(KEYS, bound, row -> present.add(binding(row)));
    return present;
  }

  private void addIfKnown(List<String> candidates, String value, long hash) {
    if (known.contains(hash)) {
      candidates.add(value);
    }
  }

  private void lookUp(String query, List<String> values, RowSink sink) throws SQLException {
    if (values.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setObject(1, connection.createArrayOf("VARCHAR", values.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          sink.accept(rows);
        }
      }
    }
  }

  private static KeyBinding binding(ResultSet row) throws SQLException {
    return new KeyBinding(
        new BusinessKey(row.getString(1), row.getString(2)),
        new SpanKey(row.getString(3), row.getString(4)),
        Rows.instant(row.getLong(5)));
  }

  private static long hash(SpanKey key) {
    return KnownKeys.hash(key.traceId(), key.spanId());
  }

  private static long hash(KeyBinding binding) {
    return KnownKeys.hash(
        binding.key().name(),
        binding.key().value(),
        binding.span().traceId(),
        binding.span().spanId(),
        Long.toString(Rows.nanos(binding.at())));
  }

  private interface RowSink {
    void accept(ResultSet row) throws SQLException;
  }
}
