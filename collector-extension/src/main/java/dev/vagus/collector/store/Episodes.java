package dev.vagus.collector.store;

import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.JoinedFeedback;
import dev.vagus.collector.model.SpanKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads whole episodes. */
final class Episodes {
  private static final String INFERENCES =
      "SELECT * EXCLUDE (position) FROM inference"
          + " WHERE episode_id IN (SELECT unnest(?)) AND position <= ?"
          + " ORDER BY started_ns, trace_id, span_id";
  private static final String FEEDBACK =
      "SELECT f.*, j.episode_id AS episode, j.trace_id AS joined_trace, j.span_id AS joined_span"
          + " FROM {joins} j JOIN feedback f ON f.id = j.feedback_id"
          + " WHERE j.episode_id IN (SELECT unnest(?)) AND f.position <= ?"
          + " ORDER BY f.at_ns, f.id";

  private Episodes() {}

  /**
   * Episodes in the order of their ids.
   *
   * @param joins the table that says what feedback is about
   */
  static List<Episode> load(Connection reader, List<String> ids, long upTo, String joins)
      throws SQLException {
    Map<String, Episode> episodes = new LinkedHashMap<>();
    ids.forEach(id -> episodes.put(id, new Episode(id, new ArrayList<>(), new ArrayList<>())));
    try (PreparedStatement query = select(reader, INFERENCES, ids, upTo);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        Inference inference = InferenceTable.read(rows);
        episode(episodes, rows.getString("episode_id")).inferences().add(inference);
      }
    }
    try (PreparedStatement query = select(reader, FEEDBACK.replace("{joins}", joins), ids, upTo);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        String trace = rows.getString("joined_trace");
        String span = rows.getString("joined_span");
        SpanKey inference = trace == null || span == null ? null : new SpanKey(trace, span);
        episode(episodes, rows.getString("episode"))
            .feedback()
            .add(new JoinedFeedback(FeedbackTable.read(rows), inference));
      }
    }
    return episodes.values().stream().map(Episodes::sealed).toList();
  }

  private static Episode episode(Map<String, Episode> episodes, String id) {
    Episode episode = episodes.get(id);
    if (episode == null) {
      throw new IllegalStateException("episode " + id + " was not asked for");
    }
    return episode;
  }

  private static Episode sealed(Episode built) {
    return new Episode(built.id(), List.copyOf(built.inferences()), List.copyOf(built.feedback()));
  }

  private static PreparedStatement select(
      Connection reader, String sql, List<String> ids, long upTo) throws SQLException {
    PreparedStatement query = reader.prepareStatement(sql);
    query.setObject(1, reader.createArrayOf("VARCHAR", ids.toArray()));
    query.setLong(2, upTo);
    return query;
  }
}
