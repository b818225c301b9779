package dev.vagus.agent.telemetry;

import java.util.List;
import java.util.Map;

/** Writes the log record of an event. */
final class EventMapping {
  private static final int SEVERITY_INFO = 9;

  private EventMapping() {}

  static void write(LogEvent event, ProtoBuffer out) {
    out.fixed64(1, event.epochNanos());
    out.fixed64(11, event.epochNanos());
    out.number(2, SEVERITY_INFO);
    if (event.ref() != null) {
      out.hex(9, event.ref().traceId());
      out.hex(10, event.ref().spanId());
      out.fixed32(8, 1);
    }
    out.text(12, event.name());
    AttributeWriter attributes = new AttributeWriter(out, 6);
    for (Map.Entry<String, Object> entry : event.attributes().entrySet()) {
      put(attributes, entry.getKey(), entry.getValue());
    }
  }

  private static void put(AttributeWriter to, String name, Object value) {
    if (value instanceof Long number) {
      to.number(name, number);
    } else if (value instanceof Double number) {
      to.decimal(name, number);
    } else if (value instanceof Boolean flag) {
      to.flag(name, flag);
    } else if (value instanceof List<?> list) {
      to.texts(name, list);
    } else {
      to.text(name, value.toString());
    }
  }
}
