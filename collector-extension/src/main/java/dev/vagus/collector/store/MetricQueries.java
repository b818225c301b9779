package dev.vagus.collector.store;

import dev.vagus.collector.pipeline.Latency;
import dev.vagus.collector.pipeline.Latency.Measure;
import dev.vagus.collector.pipeline.RevisionCount;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The questions behind {@link Latency} and {@link RevisionCount}. */
final class MetricQueries {
  private MetricQueries() {}

  static List<RevisionCount> revisionCounts(Connection reader) throws SQLException {
    return OverviewQueries.rows(
        reader,
        "SELECT track, credit, count(*) FROM reward_revision GROUP BY ALL ORDER BY ALL",
        row -> new RevisionCount(row.getString(1), row.getString(2), row.getLong(3)));
  }

  static List<Latency> latencies(Connection reader) throws SQLException {
    List<Latency> all = new ArrayList<>();
    all.addAll(read(reader, Measure.DURATION, "(i.ended_ns - i.started_ns)::DOUBLE / 1e9"));
    all.addAll(read(reader, Measure.FIRST_CHUNK, "i.first_chunk_seconds"));
    return all;
  }

  private static List<Latency> read(Connection reader, Measure measure, String seconds)
      throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT ").append(OverviewQueries.GROUP);
    for (double bound : Latency.BOUNDS) {
      sql.append(", count(*) FILTER (s <= ").append(bound).append(')');
    }
    sql.append(", count(*), sum(s) FROM (SELECT *, ").append(seconds).append(" AS s");
    sql.append(" FROM inference i WHERE i.error_type IS NULL) i WHERE s IS NOT NULL");
    sql.append(" GROUP BY ALL ORDER BY ALL");
    return OverviewQueries.rows(reader, sql.toString(), row -> latency(measure, row));
  }

  private static Latency latency(Measure measure, ResultSet row) throws SQLException {
    int first = 5;
    List<Long> counts = new ArrayList<>();
    long below = 0;
    for (int i = 0; i <= Latency.BOUNDS.size(); i++) {
      long upTo = row.getLong(first + i);
      counts.add(upTo - below);
      below = upTo;
    }
    double sum = row.getDouble(first + Latency.BOUNDS.size() + 1);
    return new Latency(OverviewQueries.group(row), measure, counts, sum);
  }
}
