package dev.vagus.collector.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Which inference each feedback is about. A step looks at the next items of the ingest log, decides
 * again about every feedback they bring or concern, and marks the episodes touched as dirty.
 */
final class FeedbackJoin {
  private static final String RESOLVE = Schema.text("resolve.sql");
  private static final String NEW_INFERENCES =
      "CREATE TEMP TABLE arrived AS SELECT trace_id, span_id, response_id, conversation_id,"
          + " episode_id FROM inference WHERE position > $1 AND position <= $2";
  private static final String AFFECTED =
      "CREATE TEMP TABLE affected AS SELECT id FROM feedback WHERE position <= $2 AND ("
          + " position > $1"
          + " OR (trace_id, span_id) IN (SELECT trace_id, span_id FROM arrived)"
          + " OR response_id IN (SELECT response_id FROM arrived)"
          + " OR conversation_id IN (SELECT conversation_id FROM arrived)"
          + " OR (key_name, key_value) IN (SELECT key_name, key_value FROM key_binding"
          + "   WHERE position <= $2 AND (position > $1"
          + "     OR (trace_id, span_id) IN (SELECT trace_id, span_id FROM arrived))))";
  private static final String BEFORE =
      "SELECT feedback_id, episode_id FROM feedback_join SEMI JOIN affected ON feedback_id = id";

  private final Duration window;

  FeedbackJoin(Duration window) {
    this.window = window;
  }

  /** Reads what a step from one position to another changes. */
  Step step(Connection reader, long from, long to) throws SQLException {
    Set<String> dirty = new TreeSet<>();
    List<String> stale = new ArrayList<>();
    List<Joined> joined = new ArrayList<>();
    try (Statement statement = reader.createStatement()) {
      statement.execute(with(NEW_INFERENCES, from, to));
      statement.execute(with(AFFECTED, from, to));
      try (ResultSet rows = statement.executeQuery("SELECT DISTINCT episode_id FROM arrived")) {
        while (rows.next()) {
          dirty.add(rows.getString(1));
        }
      }
      try (ResultSet rows = statement.executeQuery(BEFORE)) {
        while (rows.next()) {
          stale.add(rows.getString(1));
          dirty.add(rows.getString(2));
        }
      }
    }
    try (PreparedStatement resolve = resolve(reader, to);
        ResultSet rows = resolve.executeQuery()) {
      while (rows.next()) {
        joined.add(
            new Joined(
                rows.getString("id"),
                rows.getString("episode_id"),
                rows.getString("trace_id"),
                rows.getString("span_id"),
                rows.getString("how")));
        dirty.add(rows.getString("episode_id"));
      }
    }
    return new Step(to, stale, joined, dirty, true);
  }

  /** Joins all feedback as of a position into a temporary table {@code joined_then}. */
  void joinThen(Connection reader, long position) throws SQLException {
    try (Statement statement = reader.createStatement()) {
      statement.execute("CREATE TEMP TABLE affected AS SELECT id FROM feedback");
    }
    try (PreparedStatement create =
        reader.prepareStatement(
            "CREATE TEMP TABLE joined_then AS SELECT id AS feedback_id, * EXCLUDE (id) FROM ("
                + with(RESOLVE, position, window.toNanos())
                + ")")) {
      create.execute();
    }
  }

  /** For statements that take no parameters. */
  private static String with(String sql, long first, long second) {
    return sql.replace("$1", Long.toString(first)).replace("$2", Long.toString(second));
  }

  private PreparedStatement resolve(Connection reader, long position) throws SQLException {
    PreparedStatement resolve = reader.prepareStatement(RESOLVE);
    resolve.setLong(1, position);
    resolve.setLong(2, window.toNanos());
    return resolve;
  }

  /**
   * What a step changes.
   *
   * @param stale ids of feedback whose earlier join no longer counts
   */
  record Step(
      long position,
      List<String> stale,
      List<Joined> joined,
      Set<String> dirty,
      boolean changesSomething) {
    /** There is nothing after this position. */
    static Step none(long position) {
      return new Step(position, List.of(), List.of(), Set.of(), false);
    }

    void write(DuckDBConnection connection) throws SQLException {
      if (!stale.isEmpty()) {
        delete(
            connection, "DELETE FROM feedback_join WHERE feedback_id IN (SELECT unnest(?))", stale);
      }
      try (DuckDBAppender rows = connection.createAppender("feedback_join")) {
        for (Joined join : joined) {
          rows.beginRow();
          Rows.append(rows, join.feedbackId);
          Rows.append(rows, join.episodeId);
          Rows.append(rows, join.traceId);
          Rows.append(rows, join.spanId);
          Rows.append(rows, join.how);
          rows.endRow();
        }
      }
      try (DuckDBAppender rows = connection.createAppender("dirty_episode")) {
        for (String episode : dirty) {
          rows.beginRow();
          Rows.append(rows, episode);
          rows.endRow();
        }
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("UPDATE progress SET joined = " + position);
      }
    }
  }

  static void delete(DuckDBConnection connection, String sql, List<String> values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, connection.createArrayOf("VARCHAR", values.toArray()));
      statement.execute();
    }
  }

  private record Joined(
      String feedbackId,
      String episodeId,
      @Nullable String traceId,
      @Nullable String spanId,
      String how) {}
}
