package dev.vagus.collector.store;

import static dev.vagus.collector.store.Rows.append;

import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.RewardRevision;
import dev.vagus.collector.model.SpanKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Rows of {@code reward_revision}. */
final class Revisions {
  private static final String LATEST =
      "SELECT * FROM reward_revision"
          + " WHERE episode_id IN (SELECT unnest(?)) AND log_position <= ?"
          + " QUALIFY row_number() OVER (PARTITION BY trace_id, span_id, track, credit"
          + "   ORDER BY revision DESC) = 1"
          + " ORDER BY episode_id, track, credit, trace_id, span_id";

  private Revisions() {}

  /** Latest revision of each inference, track and credit as of a position. */
  static List<RewardRevision> latest(Connection reader, List<String> episodes, long upTo)
      throws SQLException {
    List<RewardRevision> latest = new ArrayList<>();
    try (PreparedStatement query = reader.prepareStatement(LATEST)) {
      query.setObject(1, reader.createArrayOf("VARCHAR", episodes.toArray()));
      query.setLong(2, upTo);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          latest.add(read(rows));
        }
      }
    }
    return latest;
  }

  static void write(DuckDBAppender row, RewardRevision revision) throws SQLException {
    Reward reward = revision.reward();
    row.beginRow();
    append(row, revision.episodeId());
    append(row, revision.inference().traceId());
    append(row, revision.inference().spanId());
    append(row, revision.track());
    row.append(reward == null ? null : Integer.valueOf(reward.trackVersion()));
    append(row, revision.credit());
    row.append(revision.revision());
    append(row, reward == null ? null : Double.valueOf(reward.value()));
    append(row, reward == null ? null : Double.valueOf(reward.confidence()));
    append(row, reward == null ? null : JsonColumns.write(reward.contributions()));
    append(row, reward == null ? null : reward.why());
    row.append(revision.logPosition());
    row.append(Rows.nanos(revision.computedAt()));
    row.endRow();
  }

  private static RewardRevision read(ResultSet row) throws SQLException {
    SpanKey inference = new SpanKey(row.getString("trace_id"), row.getString("span_id"));
    return new RewardRevision(
        inference,
        row.getString("episode_id"),
        row.getString("track"),
        row.getString("credit"),
        reward(inference, row),
        row.getInt("revision"),
        row.getLong("log_position"),
        Rows.instant(row.getLong("computed_ns")));
  }

  private static @Nullable Reward reward(SpanKey inference, ResultSet row) throws SQLException {
    Double value = Rows.doubleOrNull(row, "value");
    return value == null
        ? null
        : new Reward(
            inference,
            row.getString("episode_id"),
            row.getString("track"),
            row.getInt("track_version"),
            row.getString("credit"),
            value,
            row.getDouble("confidence"),
            JsonColumns.contributions(row.getString("contributions")),
            row.getString("why"));
  }
}
