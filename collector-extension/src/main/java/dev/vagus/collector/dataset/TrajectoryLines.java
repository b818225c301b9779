package dev.vagus.collector.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vagus.collector.model.Trajectory;
import java.io.IOException;

/**
 * Trajectories as JSON lines, for a collector that hands them to another process: a first line with
 * the log position and the number of episodes, a line for each, and a last line that proves that
 * nothing was cut off. Thread-safe.
 */
public final class TrajectoryLines {
  /** Raised whenever older readers would misread. */
  private static final int VERSION = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private TrajectoryLines() {}

  /** The first line, without line break. */
  public static String first(long logPosition, long episodes) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("version", VERSION)
        .put("log_position", logPosition)
        .put("episodes", episodes)
        .toString();
  }

  /** The line of one trajectory, without line break. */
  public static String line(Trajectory trajectory) {
    try {
      return JSON.writeValueAsString(trajectory);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record of plain values is JSON", impossible);
    }
  }

  /** The last line, without line break. */
  public static String last(long episodes) {
    return JsonNodeFactory.instance.objectNode().put("end", episodes).toString();
  }

  /**
   * Whether this is the last line of so many episodes.
   *
   * @throws IOException when it is the last line, but of another number
   */
  public static boolean isLast(String line, long episodes) throws IOException {
    if (!line.startsWith("{\"end\":")) {
      return false;
    }
    long end = JSON.readTree(line).path("end").asLong(-1);
    if (end != episodes) {
      throw new IOException("the collector sent " + end + " episodes, " + episodes + " arrived");
    }
    return true;
  }

  /** Reads a first line. */
  public static Start readFirst(String line) throws IOException {
    JsonNode start = JSON.readTree(line);
    int version = start.path("version").asInt(-1);
    if (version != VERSION) {
      throw new IOException(
          "the collector speaks version "
              + version
              + " of trajectories, this one "
              + VERSION
              + "; use the same release on both sides");
    }
    return new Start(start.path("log_position").asLong(), start.path("episodes").asLong());
  }

  /** Reads the line of one trajectory. */
  public static Trajectory read(String line) throws IOException {
    return JSON.readValue(line, Trajectory.class);
  }

  /** What the first line says. */
  public record Start(long logPosition, long episodes) {}
}
