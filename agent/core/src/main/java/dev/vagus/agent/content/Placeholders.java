package dev.vagus.agent.content;

import java.util.HashMap;
import java.util.Map;

/**
 * Typed placeholders, numbered by type; the same value gets the same one. Lives as long as one
 * rendering.
 */
final class Placeholders {
  /** Values remembered; later ones get a number of their own each. */
  private static final int MOST_VALUES = 256;

  private final Map<String, String> byValue = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  String of(String type, String value) {
    String key = type + ' ' + value;
    String known = byValue.get(key);
    if (known != null) {
      return known;
    }
    int number = counts.merge(type, 1, Integer::sum);
    String placeholder = '[' + type + '_' + number + ']';
    if (byValue.size() < MOST_VALUES) {
      byValue.put(key, placeholder);
    }
    return placeholder;
  }
}
