package dev.vagus.agent.content;

import com.google.re2j.Matcher;
import java.util.List;

/** Replaces findings in plain text by placeholders. Thread-safe. */
final class Redactor {
  private final boolean active;
  private final List<CustomPattern> patterns;

  Redactor(boolean active, List<CustomPattern> patterns) {
    this.active = active;
    this.patterns = active ? List.copyOf(patterns) : List.of();
  }

  /** Whether anything is to be replaced. */
  boolean active() {
    return active;
  }

  boolean hasPatterns() {
    return !patterns.isEmpty();
  }

  String redact(String text) {
    return active ? known(custom(text, new Placeholders()), new Placeholders()) : text;
  }

  /** Replaces what the operator's patterns match. */
  String custom(String text, Placeholders placeholders) {
    String result = text;
    for (CustomPattern custom : patterns) {
      Matcher matcher = custom.pattern().matcher(result);
      if (!matcher.find()) {
        continue;
      }
      StringBuilder replaced = new StringBuilder();
      int copied = 0;
      do {
        if (matcher.end() > matcher.start()) {
          replaced.append(result, copied, matcher.start());
          replaced.append(placeholders.of(custom.name(), matcher.group()));
          copied = matcher.end();
        }
      } while (matcher.find());
      result = replaced.append(result, copied, result.length()).toString();
    }
    return result;
  }

  private static String known(String text, Placeholders placeholders) {
    Finding found = new Finding();
    StringBuilder replaced = null;
    int copied = 0;
    for (int i = 0; i < text.length(); ) {
      if (Characters.trigger(text.charAt(i)) && Detectors.find(text, i, copied, found)) {
        replaced = replaced == null ? new StringBuilder(text.length()) : replaced;
        replaced.append(text, copied, found.start);
        replaced.append(placeholders.of(found.type, text.substring(found.start, found.end)));
        copied = found.end;
        i = found.end;
      } else {
        i++;
      }
    }
    return replaced == null ? text : replaced.append(text, copied, text.length()).toString();
  }
}
