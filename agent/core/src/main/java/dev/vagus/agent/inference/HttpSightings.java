package dev.vagus.agent.inference;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Requests to model endpoints that were seen at an HTTP client, by what became of them. Those that
 * are none of it are still open. Counts since start. Thread-safe.
 */
public enum HttpSightings {
  /** Sent to a model endpoint. */
  SEEN,
  /** Became an inference here. */
  CAPTURED,
  /** Left to the library that made the request, which is watched itself. */
  OWNED,
  /** Looked like a model call by its address and was none by its content. */
  NO_MODEL_CALL,
  /** Captured, but the request's body was not seen. */
  REQUEST_NOT_SEEN,
  /** Captured, but a body is not JSON. */
  NOT_JSON,
  /** Captured, but a body is compressed in a way that cannot be read. */
  UNKNOWN_ENCODING,
  /** Captured, but a body was too large to be copied in full. */
  TOO_LARGE;

  private static final Map<HttpSightings, LongAdder> COUNTS = new EnumMap<>(HttpSightings.class);

  static {
    for (HttpSightings each : values()) {
      COUNTS.put(each, new LongAdder());
    }
  }

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** Value of the attribute that tells them apart. */
  public String wireName() {
    return wireName;
  }

  /** Counts one. */
  public void add() {
    requireNonNull(COUNTS.get(this)).increment();
  }

  /** Those that there are, one to a line. */
  public static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (HttpSightings each : values()) {
      if (each.count() > 0) {
        lines.add(each.wireName + " " + each.count());
      }
    }
    return lines;
  }

  public long count() {
    return requireNonNull(COUNTS.get(this)).sum();
  }
}
