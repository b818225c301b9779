package dev.vagus.collector.receive;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes by name, whatever type their emitter chose. A list of names is tried in order. */
final class Attributes {
  private final Map<String, AnyValue> values;

  Attributes(List<KeyValue> attributes) {
    values = new HashMap<>(attributes.size() * 2);
    for (KeyValue attribute : attributes) {
      values.put(attribute.getKey(), attribute.getValue());
    }
  }

  @Nullable AnyValue value(List<String> names) {
    for (String name : names) {
      AnyValue value = values.get(name);
      if (value != null && value.getValueCase() != AnyValue.ValueCase.VALUE_NOT_SET) {
        return value;
      }
    }
    return null;
  }

  /** Null when absent or empty; numbers and structures as text. */
  @Nullable String text(List<String> names) {
    AnyValue value = value(names);
    String text = value == null ? null : AnyValueJson.text(value);
    return text == null || text.isEmpty() ? null : text;
  }

  /** Null when absent or not a finite number; text that spells a number counts. */
  @Nullable Double number(List<String> names) {
    AnyValue value = value(names);
    if (value == null) {
      return null;
    }
    return switch (value.getValueCase()) {
      case INT_VALUE -> (double) value.getIntValue();
      case DOUBLE_VALUE -> finite(value.getDoubleValue());
      case STRING_VALUE -> parsed(value.getStringValue());
      case BOOL_VALUE -> value.getBoolValue() ? 1.0 : 0.0;
      case ARRAY_VALUE, KVLIST_VALUE, BYTES_VALUE, STRING_VALUE_STRINDEX, VALUE_NOT_SET -> null;
    };
  }

  /** Null when absent, negative or not a number. */
  @Nullable Long count(List<String> names) {
    Double number = number(names);
    return number == null || number < 0 ? null : Long.valueOf(Math.round(number));
  }

  private static @Nullable Double parsed(String text) {
    try {
      return finite(Double.parseDouble(text.strip()));
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? Double.valueOf(value) : null;
  }
}
