package dev.vagus.agent.telemetry;

import dev.vagus.agent.inference.SpanRef;
import java.util.Map;

/**
 * The application knows the output of this inference under this name.
 *
 * @param epochNanos when that became known
 */
public record KeyEvent(SpanRef inference, String keyName, String keyValue, long epochNanos) {
  /** As it goes over the wire. */
  public LogEvent toLogEvent() {
    return new LogEvent(
        GenAi.KEY_EVENT,
        epochNanos,
        inference,
        Map.of(GenAi.KEY_NAME.getKey(), keyName, GenAi.KEY_VALUE.getKey(), keyValue));
  }
}
