package dev.vagus.agent.instrument.anthropic;

import com.anthropic.core.Enum;
import com.anthropic.core.JsonArray;
import com.anthropic.core.JsonBoolean;
import com.anthropic.core.JsonField;
import com.anthropic.core.JsonNumber;
import com.anthropic.core.JsonObject;
import com.anthropic.core.JsonString;
import com.anthropic.core.KnownValue;
import dev.vagus.agent.instrument.Union;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the library's wrappings off a value. */
final class Values {
  private Values() {}

  /**
   * A string (words of enumerations too), number, boolean, list, map, model or {@link JsonObject};
   * null when there is nothing or of no known type.
   */
  static @Nullable Object of(@Nullable Object wrapped) {
    if (wrapped == null || wrapped instanceof String || wrapped instanceof Number) {
      return wrapped;
    }
    if (wrapped instanceof KnownValue<?> known) {
      return of(known.value());
    }
    if (wrapped instanceof JsonField<?> json) {
      return untyped(json);
    }
    if (wrapped instanceof Enum) {
      return wrapped.toString();
    }
    if (wrapped instanceof Optional<?> optional) {
      return of(optional.orElse(null));
    }
    Union union = Union.of(wrapped.getClass());
    return union == null ? wrapped : of(union.valueOf(wrapped));
  }

  private static @Nullable Object untyped(JsonField<?> json) {
    if (json instanceof JsonString string) {
      return string.value();
    }
    if (json instanceof JsonNumber number) {
      return number.value();
    }
    if (json instanceof JsonBoolean bool) {
      return bool.value();
    }
    if (json instanceof JsonArray array) {
      return array.values();
    }
    return json instanceof JsonObject ? json : null;
  }
}
