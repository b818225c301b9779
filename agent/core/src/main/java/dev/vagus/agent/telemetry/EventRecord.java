package dev.vagus.agent.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.Body;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One log event, as the exporter reads it. */
record EventRecord(
    String eventName, long epochNanos, SpanContext context, Attributes attributes, Origin origin)
    implements LogRecordData {

  static EventRecord of(LogEvent event, Origin origin) {
    FlatAttributes attributes = new FlatAttributes(Math.max(1, event.attributes().size()));
    for (Map.Entry<String, Object> entry : event.attributes().entrySet()) {
      put(attributes, entry.getKey(), entry.getValue());
    }
    return new EventRecord(
        event.name(), event.epochNanos(), SpanMapping.context(event.ref()), attributes, origin);
  }

  private static void put(FlatAttributes to, String name, Object value) {
    if (value instanceof Long number) {
      to.put(AttributeKey.longKey(name), number);
    } else if (value instanceof Double number) {
      to.put(AttributeKey.doubleKey(name), number);
    } else if (value instanceof Boolean flag) {
      to.put(AttributeKey.booleanKey(name), flag);
    } else if (value instanceof List<?> list) {
      to.put(AttributeKey.stringArrayKey(name), list.stream().map(String::valueOf).toList());
    } else {
      to.put(AttributeKey.stringKey(name), value.toString());
    }
  }

  @Override
  public Resource getResource() {
    return origin.resource();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return origin.scope();
  }

  @Override
  public long getTimestampEpochNanos() {
    return epochNanos;
  }

  @Override
  public long getObservedTimestampEpochNanos() {
    return epochNanos;
  }

  @Override
  public SpanContext getSpanContext() {
    return context;
  }

  @Override
  public Severity getSeverity() {
    return Severity.INFO;
  }

  @Override
  public @Nullable String getSeverityText() {
    return null;
  }

  @Override
  @Deprecated
  public Body getBody() {
    return Body.empty();
  }

  @Override
  public @Nullable Value<?> getBodyValue() {
    return null;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size();
  }

  @Override
  public String getEventName() {
    return eventName;
  }
}
