package dev.vagus.agent.suite;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A log event as it came over the wire.
 *
 * @param traceId in hexadecimal, empty when not set
 * @param spanId in hexadecimal, empty when not set
 * @param attributes texts and numbers
 */
public record RecordedEvent(
    String name, long epochNanos, String traceId, String spanId, Map<String, Object> attributes) {

  static RecordedEvent of(LogRecord record) {
    Map<String, Object> attributes = new TreeMap<>();
    record
        .getAttributesList()
        .forEach(attribute -> attributes.put(attribute.getKey(), value(attribute.getValue())));
    return new RecordedEvent(
        record.getEventName(),
        record.getTimeUnixNano(),
        HexFormat.of().formatHex(record.getTraceId().toByteArray()),
        HexFormat.of().formatHex(record.getSpanId().toByteArray()),
        attributes);
  }

  private static Object value(AnyValue value) {
    return switch (value.getValueCase()) {
      case DOUBLE_VALUE -> value.getDoubleValue();
      case INT_VALUE -> value.getIntValue();
      case BOOL_VALUE -> value.getBoolValue();
      default -> value.getStringValue();
    };
  }
}
