package dev.vagus.agent.telemetry;

import dev.vagus.agent.inference.SpanRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log event, for example {@code vagus.feedback}.
 *
 * @param name goes into the field {@code event_name}
 * @param epochNanos when it happened, nanoseconds since the epoch
 * @param ref the inference it is about, null when not known
 * @param attributes values are String, Long, Double, Boolean or List of String
 */
public record LogEvent(
    String name, long epochNanos, @Nullable SpanRef ref, Map<String, Object> attributes) {
  public LogEvent {
    attributes = Map.copyOf(attributes);
  }
}
