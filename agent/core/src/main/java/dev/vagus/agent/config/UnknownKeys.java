package dev.vagus.agent.config;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Refuses keys that nobody reads, naming the one that was probably meant. */
public final class UnknownKeys {
  private UnknownKeys() {}

  /**
   * Throws when one of {@code keys} is not among {@code valid}.
   *
   * @param where what precedes the key for the reader, for example {@code feedback.rules[2].}
   * @param source where the keys stand, for example a path
   */
  public static void refuse(
      String where, String source, Collection<String> keys, Collection<String> valid) {
    for (String key : keys) {
      if (!valid.contains(key)) {
        throw unknown(where + key, source, nearest(key, valid));
      }
    }
  }

  static ConfigException unknown(String key, String source, @Nullable String meant) {
    return new ConfigException(
        "unknown key '"
            + key
            + "' in "
            + source
            + (meant == null ? "" : "; did you mean '" + meant + "'?"));
  }

  /** The valid key with the fewest edits; null when there is none. */
  public static @Nullable String nearest(String key, Collection<String> valid) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : valid) {
      int distance = distance(key, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
