package dev.vagus.agent.instrument.googlegenai;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The provider's own code of a failure, such as {@code RESOURCE_EXHAUSTED}. Old versions have the
 * reason phrase of HTTP there, which is none.
 */
final class ErrorCodes {
  private static final Property STATUS = new Property("status");

  private ErrorCodes() {}

  static @Nullable String of(Throwable error) {
    if (!error.getClass().getName().startsWith("com.google.genai.errors.")) {
      return null;
    }
    String status = STATUS.text(error);
    if (status == null || status.isBlank()) {
      return null;
    }
    return status.equals(status.toUpperCase(Locale.ROOT)) ? status : null;
  }
}
