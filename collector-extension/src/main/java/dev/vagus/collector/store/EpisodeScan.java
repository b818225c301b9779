package dev.vagus.collector.store;

import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.RewardRevision;
import dev.vagus.collector.pipeline.ScoredEpisode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Walks over episodes with their rewards, as of a position. */
final class EpisodeScan {
  private static final int CHUNK = 2000;
  private static final String IN_ORDER =
      "SELECT episode_id, count(*) FROM inference WHERE position <= ?"
          + " GROUP BY episode_id ORDER BY min(started_ns), episode_id";
  private static final String LATEST =
      "SELECT episode_id FROM inference WHERE position <= ?"
          + " GROUP BY episode_id ORDER BY max(ended_ns) DESC, episode_id LIMIT ?";

  private EpisodeScan() {}

  static void all(Connection reader, FeedbackJoin join, long upTo, Consumer<ScoredEpisode> sink)
      throws SQLException {
    join.joinThen(reader, upTo);
    List<String> chunk = new ArrayList<>();
    long inferences = 0;
    try (PreparedStatement query = reader.prepareStatement(IN_ORDER)) {
      query.setLong(1, upTo);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          chunk.add(rows.getString(1));
          inferences += rows.getLong(2);
          if (inferences >= CHUNK) {
            load(reader, chunk, upTo, "joined_then").forEach(sink);
            chunk.clear();
            inferences = 0;
          }
        }
      }
    }
    if (!chunk.isEmpty()) {
      load(reader, chunk, upTo, "joined_then").forEach(sink);
    }
  }

  static List<ScoredEpisode> latest(Connection reader, int limit) throws SQLException {
    long upTo = DigestTables.progress(reader, "joined");
    List<String> ids = new ArrayList<>();
    try (PreparedStatement query = reader.prepareStatement(LATEST)) {
      query.setLong(1, upTo);
      query.setInt(2, limit);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
    }
    return ids.isEmpty() ? List.of() : load(reader, ids, upTo, "feedback_join");
  }

  private static List<ScoredEpisode> load(
      Connection reader, List<String> ids, long upTo, String joins) throws SQLException {
    Map<String, List<Reward>> rewards = new HashMap<>();
    for (RewardRevision revision : Revisions.latest(reader, ids, upTo)) {
      Reward reward = revision.reward();
      if (reward != null) {
        rewards.computeIfAbsent(revision.episodeId(), id -> new ArrayList<>()).add(reward);
      }
    }
    List<ScoredEpisode> scored = new ArrayList<>();
    for (Episode episode : Episodes.load(reader, ids, upTo, joins)) {
      scored.add(
          new ScoredEpisode(
              episode, Objects.requireNonNullElse(rewards.get(episode.id()), List.of())));
    }
    return scored;
  }
}
