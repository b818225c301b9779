package dev.vagus.agent.feedback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a query string without the framework, which might parse the body for it. */
final class QueryString {
  private QueryString() {}

  /** The first value of the parameter, decoded; null when there is none. */
  static @Nullable String first(@Nullable String raw, String name) {
    if (raw == null) {
      return null;
    }
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      if (name.equals(decode(key))) {
        return equals < 0 ? "" : decode(pair.substring(equals + 1));
      }
    }
    return null;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
