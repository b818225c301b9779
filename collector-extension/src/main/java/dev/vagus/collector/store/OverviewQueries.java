package dev.vagus.collector.store;

import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.pipeline.Overview;
import dev.vagus.collector.pipeline.Overview.Group;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The questions behind {@link Overview}. */
final class OverviewQueries {
  static final String GROUP = "i.service, coalesce(i.provider, ''), i.model, i.operation";
  private static final String BY = " GROUP BY ALL ORDER BY ALL";
  private static final String TO_INFERENCE =
      " JOIN inference i ON i.trace_id = x.trace_id AND i.span_id = x.span_id";

  private static final String TRAFFIC =
      "SELECT "
          + GROUP
          + ", count(*), count(i.error_type), count(i.first_chunk_seconds),"
          + " coalesce(sum(i.input_tokens), 0)::BIGINT, coalesce(sum(i.output_tokens), 0)::BIGINT,"
          + " sum(i.ended_ns - i.started_ns)::DOUBLE / 1e9,"
          + " quantile_cont((i.ended_ns - i.started_ns) / 1e9, 0.5)"
          + "   FILTER (i.error_type IS NULL) AS median,"
          + " quantile_cont((i.ended_ns - i.started_ns) / 1e9, 0.95)"
          + "   FILTER (i.error_type IS NULL) AS p95,"
          + " count(x.span_id)"
          + " FROM inference i LEFT JOIN (SELECT DISTINCT trace_id, span_id FROM feedback_join) x"
          + " ON i.trace_id = x.trace_id AND i.span_id = x.span_id"
          + BY;
  private static final String SPENDING =
      "SELECT " + GROUP + ", i.cost_currency, sum(i.cost_amount), count(*) FROM inference i" + BY;
  private static final String FEEDBACK =
      "SELECT "
          + GROUP
          + ", f.action, f.source, count(*) FROM feedback f JOIN ("
          + "   SELECT feedback_id, trace_id, span_id FROM feedback_join"
          + "   WHERE span_id IS NOT NULL UNION ALL"
          + "   SELECT feedback_id, first.key.t, first.key.s FROM feedback_join"
          + "   JOIN (SELECT episode_id, arg_min({'t': trace_id, 's': span_id}, started_ns) AS key"
          + "     FROM inference GROUP BY episode_id) first USING (episode_id)"
          + "   WHERE span_id IS NULL) x ON x.feedback_id = f.id"
          + TO_INFERENCE
          + BY;
  private static final String ACCEPTANCE =
      "SELECT "
          + GROUP
          + ", x.action, count(*), avg(x.kept) AS kept, count(x.kept) FROM acceptance x"
          + TO_INFERENCE
          + BY;
  private static final String REWARDS =
      "SELECT "
          + GROUP
          + ", x.track, x.credit, count(*), avg(x.value), avg(x.confidence)"
          + " FROM reward x"
          + TO_INFERENCE
          + " WHERE x.value IS NOT NULL"
          + BY;
  private static final String PARKED =
      "SELECT CASE WHEN age < 60 THEN '1m' WHEN age < 3600 THEN '1h' WHEN age < 86400 THEN '1d'"
          + " WHEN age < 604800 THEN '7d' ELSE 'older' END, count(*)"
          + " FROM (SELECT ({now} - f.at_ns) / 1e9 AS age FROM feedback f"
          + "   ANTI JOIN feedback_join j ON j.feedback_id = f.id) GROUP BY 1 ORDER BY min(age)";

  private OverviewQueries() {}

  static Overview read(Connection reader, long position, Instant now) throws SQLException {
    return new Overview(
        position,
        DigestTables.progress(reader, "digested"),
        count(reader, "SELECT count(DISTINCT episode_id) FROM inference"),
        rows(reader, TRAFFIC, OverviewQueries::traffic),
        rows(
            reader,
            SPENDING,
            row ->
                new Overview.Spending(
                    group(row), row.getString(5), row.getBigDecimal(6), row.getLong(7))),
        rows(
            reader,
            FEEDBACK,
            row ->
                new Overview.Received(group(row), action(row), row.getString(6), row.getLong(7))),
        rows(
            reader,
            ACCEPTANCE,
            row ->
                new Overview.Accepted(
                    group(row),
                    action(row),
                    row.getLong(6),
                    Rows.doubleOrNull(row, "kept"),
                    row.getLong(8))),
        rows(
            reader,
            REWARDS,
            row ->
                new Overview.Rewarded(
                    group(row),
                    row.getString(5),
                    row.getString(6),
                    row.getLong(7),
                    row.getDouble(8),
                    row.getDouble(9))),
        rows(
            reader,
            PARKED.replace("{now}", Long.toString(Rows.nanos(now))),
            row -> new Overview.Parked(row.getString(1), row.getLong(2))));
  }

  static long count(Connection reader, String sql) throws SQLException {
    try (Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Overview.Traffic traffic(ResultSet row) throws SQLException {
    return new Overview.Traffic(
        group(row),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getDouble(10),
        Rows.doubleOrNull(row, "median"),
        Rows.doubleOrNull(row, "p95"),
        row.getLong(13));
  }

  static Group group(ResultSet row) throws SQLException {
    return new Group(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
  }

  private static FeedbackAction action(ResultSet row) throws SQLException {
    return FeedbackAction.valueOf(row.getString(5));
  }

  static <T> List<T> rows(Connection reader, String sql, Row<T> mapping) throws SQLException {
    List<T> result = new ArrayList<>();
    try (Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        result.add(mapping.map(rows));
      }
    }
    return result;
  }

  interface Row<T> {
    T map(ResultSet row) throws SQLException;
  }
}
