package dev.vagus.agent.feedback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Texts and numbers of what expressions find. Never calls {@code toString()} of the application.
 */
final class Scalars {
  private Scalars() {}

  /** The object as a text; null when it is nothing that has one. */
  static @Nullable String text(@Nullable Object found) {
    if (found instanceof Optional<?> optional) {
      return text(optional.orElse(null));
    }
    if (found instanceof Enum<?> constant) {
      return constant.name();
    }
    if (found instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    boolean scalar =
        found instanceof String
            || found instanceof StringBuilder
            || found instanceof Boolean
            || found instanceof Character
            || found instanceof UUID
            || found instanceof URI
            || (isOfJdk(found) && (found instanceof Number || found instanceof TemporalAccessor));
    return scalar ? String.valueOf(found) : null;
  }

  /** The object as a finite number, truth as 1 and 0; null when it is none. */
  static @Nullable Double number(@Nullable Object found) {
    if (found instanceof Optional<?> optional) {
      return number(optional.orElse(null));
    }
    if (found instanceof Boolean truth) {
      return truth ? 1.0 : 0.0;
    }
    Number number = found instanceof String text ? parse(text.strip()) : null;
    if (found instanceof Number itself && isOfJdk(found)) {
      number = itself;
    }
    return number == null || !Double.isFinite(number.doubleValue()) ? null : number.doubleValue();
  }

  /** Reads a decimal number, as a Long where it is one; null for anything else. */
  static @Nullable Number parse(String text) {
    if (text.length() > 64 || !text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?")) {
      return null;
    }
    if (text.matches("[+-]?\\d{1,18}")) {
      return Long.valueOf(text);
    }
    return Double.valueOf(text);
  }

  private static boolean isOfJdk(@Nullable Object found) {
    return found != null && found.getClass().getName().startsWith("java.");
  }
}
