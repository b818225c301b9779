package dev.vagus.collector.store;

import static dev.vagus.collector.store.Rows.append;

import dev.vagus.collector.model.Acceptance;
import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.RewardRevision;
import dev.vagus.collector.pipeline.EpisodeDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** What is derived: which episodes are dirty, acceptances, rewards, and how far they go. */
final class DigestTables {
  private static final String DIRTY =
      "SELECT d.episode_id, count(i.span_id) AS inferences"
          + " FROM (SELECT DISTINCT episode_id FROM dirty_episode) d"
          + " LEFT JOIN inference i ON i.episode_id = d.episode_id"
          + " GROUP BY d.episode_id ORDER BY d.episode_id LIMIT 500";

  private DigestTables() {}

  static List<Episode> dirty(Connection reader, int maxInferences) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery(DIRTY)) {
      for (long sum = 0; rows.next(); ) {
        sum += rows.getLong(2);
        if (!ids.isEmpty() && sum > maxInferences) {
          break;
        }
        ids.add(rows.getString(1));
      }
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    return Episodes.load(reader, ids, progress(reader, "joined"), "feedback_join");
  }

  static void write(DuckDBConnection connection, List<EpisodeDigest> digests) throws SQLException {
    List<String> ids = digests.stream().map(EpisodeDigest::episodeId).toList();
    FeedbackJoin.delete(
        connection, "DELETE FROM acceptance WHERE episode_id IN (SELECT unnest(?))", ids);
    FeedbackJoin.delete(
        connection, "DELETE FROM dirty_episode WHERE episode_id IN (SELECT unnest(?))", ids);
    try (DuckDBAppender acceptances = connection.createAppender("acceptance");
        DuckDBAppender revisions = connection.createAppender("reward_revision")) {
      for (EpisodeDigest digest : digests) {
        for (Acceptance acceptance : digest.acceptances()) {
          write(acceptances, digest.episodeId(), acceptance);
        }
        for (RewardRevision revision : digest.revisions()) {
          Revisions.write(revisions, revision);
        }
      }
    }
    markDigested(connection);
  }

  /** When nothing is dirty, everything joined is digested. */
  static void markDigested(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE progress SET digested = joined"
              + " WHERE digested < joined AND NOT EXISTS (SELECT 1 FROM dirty_episode)");
    }
  }

  static long progress(Connection connection, String column) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT " + column + " FROM progress")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void write(DuckDBAppender row, String episode, Acceptance acceptance)
      throws SQLException {
    row.beginRow();
    append(row, episode);
    append(row, acceptance.inference().traceId());
    append(row, acceptance.inference().spanId());
    append(row, acceptance.action().name());
    append(row, acceptance.feedbackId());
    append(row, acceptance.kept());
    row.endRow();
  }
}
