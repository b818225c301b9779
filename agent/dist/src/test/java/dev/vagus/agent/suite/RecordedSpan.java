package dev.vagus.agent.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A span as it came over the wire. */
public final class RecordedSpan {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Span span;
  private final Map<String, AnyValue> attributes = new LinkedHashMap<>();

  RecordedSpan(Span span) {
    this.span = span;
    for (KeyValue attribute : span.getAttributesList()) {
      attributes.put(attribute.getKey(), attribute.getValue());
    }
  }

  public String name() {
    return span.getName();
  }

  /** In hexadecimal. */
  public String spanId() {
    return HexFormat.of().formatHex(span.getSpanId().toByteArray());
  }

  /** In hexadecimal; empty for a root. */
  public String parentSpanId() {
    return HexFormat.of().formatHex(span.getParentSpanId().toByteArray());
  }

  /** In hexadecimal. */
  public String traceId() {
    return HexFormat.of().formatHex(span.getTraceId().toByteArray());
  }

  /** Whether it is of work within the application, not of a call that leaves it. */
  public boolean isInternal() {
    return span.getKind() == Span.SpanKind.SPAN_KIND_INTERNAL;
  }

  public boolean failed() {
    return span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR;
  }

  public double seconds() {
    return (span.getEndTimeUnixNano() - span.getStartTimeUnixNano()) / 1e9;
  }

  public boolean has(String key) {
    return attributes.containsKey(key);
  }

  public @Nullable String string(String key) {
    AnyValue value = attributes.get(key);
    return value == null ? null : value.getStringValue();
  }

  public @Nullable Long number(String key) {
    AnyValue value = attributes.get(key);
    return value == null ? null : value.getIntValue();
  }

  public @Nullable Double decimal(String key) {
    AnyValue value = attributes.get(key);
    return value == null ? null : value.getDoubleValue();
  }

  public @Nullable Boolean bool(String key) {
    AnyValue value = attributes.get(key);
    return value == null ? null : value.getBoolValue();
  }

  public List<String> strings(String key) {
    AnyValue value = attributes.get(key);
    return value == null
        ? List.of()
        : value.getArrayValue().getValuesList().stream().map(AnyValue::getStringValue).toList();
  }

  /** An attribute that holds JSON; a missing node when there is none. */
  public JsonNode json(String key) {
    String text = string(key);
    try {
      return text == null ? JSON.missingNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(key + " is not JSON: " + text, e);
    }
  }

  @Override
  public String toString() {
    Map<String, String> short_ = new LinkedHashMap<>();
    attributes.forEach(
        (key, value) -> {
          String text = value.toString().strip();
          short_.put(key, text.length() > 200 ? text.substring(0, 200) + "…" : text);
        });
    return span.getName() + " " + span.getStatus().getCode() + " " + short_;
  }
}
