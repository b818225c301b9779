package dev.vagus.collector.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.Trajectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes one dataset: rows of a format, without exact repetitions, in two parts by episode. Gives
 * the same bytes for the same trajectories in the same order. Not thread-safe.
 */
public final class DatasetWriter {
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);

  private final DatasetFormat format;
  private final Split split;
  private final RowSink sink;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Long> rows = new TreeMap<>();
  private final Map<String, Long> dropped = new TreeMap<>();
  private final Set<String> columns = new TreeSet<>();
  private final Map<String, Integer> tracks = new TreeMap<>();
  private long episodes;
  private long inferences;
  private long candidates;

  public DatasetWriter(DatasetFormat format, Split split, RowSink sink) {
    this.format = format;
    this.split = split;
    this.sink = sink;
  }

  /** Writes the rows of one trajectory. */
  public void add(Trajectory trajectory) throws IOException {
    episodes++;
    inferences += trajectory.episode().inferences().size();
    for (Reward reward : trajectory.rewards()) {
      tracks.merge(reward.track(), reward.trackVersion(), Math::max);
    }
    Rows made = new Rows();
    format.rows(trajectory, made);
    String part = split.of(trajectory.episode().id());
    for (Rows.Row row : made.kept()) {
      candidates++;
      if (row.lineage() == null || seen.add(RowHash.of(row.json()))) {
        write(row, part);
      } else {
        dropped.merge("repetition", 1L, Long::sum);
      }
    }
    made.dropped()
        .forEach(
            (reason, count) -> {
              candidates += count;
              dropped.merge(reason, count, Long::sum);
            });
  }

  /** What was counted so far. */
  public DatasetCounts counts() {
    return new DatasetCounts(
        episodes,
        inferences,
        candidates,
        new TreeMap<>(rows),
        new TreeMap<>(dropped),
        new TreeSet<>(columns),
        new TreeMap<>(tracks));
  }

  private void write(Rows.Row row, String part) throws IOException {
    long index = rows.merge(part, 1L, Long::sum) - 1;
    Lineage lineage = row.lineage();
    if (lineage != null && format.carriesLineage()) {
      lineage.addTo(row.json());
    } else if (lineage != null) {
      ObjectNode origin = JsonNodeFactory.instance.objectNode();
      origin.put("split", part).put("row", index);
      lineage.addTo(origin);
      line(origin, sink.lineage());
    }
    row.json().fieldNames().forEachRemaining(columns::add);
    line(row.json(), sink.rows(part));
  }

  private static void line(ObjectNode json, OutputStream to) throws IOException {
    to.write(JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
    to.write('\n');
  }
}
