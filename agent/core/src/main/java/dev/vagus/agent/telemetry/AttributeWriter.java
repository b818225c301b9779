package dev.vagus.agent.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes attributes of a span, a log record or a resource; null writes nothing. */
final class AttributeWriter {
  private final ProtoBuffer out;
  private final int field;

  /**
   * @param field number of the attributes in their message
   */
  AttributeWriter(ProtoBuffer out, int field) {
    this.out = out;
    this.field = field;
  }

  void put(AttributeKey<String> key, @Nullable String value) {
    if (value != null) {
      text(key.getKey(), value);
    }
  }

  void put(AttributeKey<Long> key, @Nullable Long value) {
    if (value != null) {
      number(key.getKey(), value);
    }
  }

  void put(AttributeKey<Double> key, @Nullable Double value) {
    if (value != null) {
      decimal(key.getKey(), value);
    }
  }

  void put(AttributeKey<Boolean> key, @Nullable Boolean value) {
    if (value != null) {
      flag(key.getKey(), value);
    }
  }

  void put(AttributeKey<List<String>> key, @Nullable List<String> value) {
    if (value != null) {
      texts(key.getKey(), value);
    }
  }

  void text(String key, String value) {
    int pair = out.open(field);
    out.text(1, key);
    int any = out.open(2);
    out.text(1, value);
    close(any, pair);
  }

  void number(String key, long value) {
    int pair = out.open(field);
    out.text(1, key);
    int any = out.open(2);
    out.number(3, value);
    close(any, pair);
  }

  void decimal(String key, double value) {
    int pair = out.open(field);
    out.text(1, key);
    int any = out.open(2);
    out.fixed64(4, Double.doubleToRawLongBits(value));
    close(any, pair);
  }

  void flag(String key, boolean value) {
    int pair = out.open(field);
    out.text(1, key);
    int any = out.open(2);
    out.number(2, value ? 1 : 0);
    close(any, pair);
  }

  void texts(String key, List<?> values) {
    int pair = out.open(field);
    out.text(1, key);
    int any = out.open(2);
    int array = out.open(5);
    for (Object value : values) {
      int element = out.open(1);
      out.text(1, String.valueOf(value));
      out.close(element);
    }
    out.close(array);
    close(any, pair);
  }

  private void close(int any, int pair) {
    out.close(any);
    out.close(pair);
  }
}
