package dev.vagus.agent.instrument.anthropic;

import com.anthropic.core.JsonObject;
import dev.vagus.agent.instrument.Accessor;
import dev.vagus.agent.instrument.PlainJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inputs and schemas of tools as JSON. */
final class Rendered {
  /** Where models keep what an application or a model made up. */
  private static final Accessor MADE_UP = new Accessor("_additionalProperties");

  private Rendered() {}

  /** JSON of {@code value}, null when there is none. */
  static @Nullable String json(@Nullable Object value) {
    return Values.of(value) == null ? null : new PlainJson(Rendered::plain).value(value).toString();
  }

  private static @Nullable Object plain(@Nullable Object wrapped) {
    Object value = Values.of(wrapped);
    if (value instanceof JsonObject object) {
      return object.values();
    }
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof List
        || value instanceof Map) {
      return value;
    }
    return MADE_UP.of(value);
  }
}
