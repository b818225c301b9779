package dev.vagus.agent.instrument.openai;

import com.openai.core.Enum;
import com.openai.core.JsonField;
import com.openai.core.JsonNumber;
import com.openai.core.JsonString;
import com.openai.core.JsonValue;
import com.openai.core.KnownValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of the library's models without its typed getters: those throw {@code
 * OpenAIInvalidDataException} when a provider left a required field out or sent another type. Here
 * such a field is null or empty.
 */
final class Fields {
  private Fields() {}

  /** The value when it has the documented type, else null. */
  static @Nullable Object value(JsonField<?> field) {
    return field instanceof KnownValue<?> known ? known.value() : null;
  }

  /** A string or the word of an enumeration, else null. */
  static @Nullable String text(JsonField<?> field) {
    if (field instanceof KnownValue<?> known) {
      Object value = known.value();
      if (value instanceof String text) {
        return text;
      }
      // An enumeration of the library prints as its bare word, known to this version or not.
      return value instanceof Enum ? value.toString() : null;
    }
    return field instanceof JsonString string ? string.value() : null;
  }

  static @Nullable Long integer(JsonField<?> field) {
    if (field instanceof KnownValue<?> known && known.value() instanceof Long number) {
      return number;
    }
    return field instanceof JsonNumber number ? (Long) number.value().longValue() : null;
  }

  static @Nullable Double decimal(JsonField<?> field) {
    if (field instanceof KnownValue<?> known && known.value() instanceof Double number) {
      return number;
    }
    return field instanceof JsonNumber number ? (Double) number.value().doubleValue() : null;
  }

  static List<?> list(JsonField<?> field) {
    return field instanceof KnownValue<?> known && known.value() instanceof List<?> list
        ? list
        : List.of();
  }

  /** A string among the properties that the library's model does not know, else null. */
  static @Nullable String extra(Map<String, JsonValue> properties, String name) {
    return !properties.isEmpty() && properties.get(name) instanceof JsonString string
        ? string.value()
        : null;
  }
}
