package dev.vagus.collector.model;

/**
 * Identity of an inference.
 *
 * @param traceId 32 lower-case hex digits
 * @param spanId 16 lower-case hex digits
 */
public record SpanKey(String traceId, String spanId) implements Comparable<SpanKey> {
  @Override
  public int compareTo(SpanKey other) {
    int byTrace = traceId.compareTo(other.traceId);
    return byTrace != 0 ? byTrace : spanId.compareTo(other.spanId);
  }

  @Override
  public String toString() {
    return traceId + "/" + spanId;
  }
}
