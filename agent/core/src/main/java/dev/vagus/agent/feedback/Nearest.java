package dev.vagus.agent.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The word that an author probably meant. */
final class Nearest {
  private Nearest() {}

  /** The entry of {@code words} with the fewest edits from {@code typed}; never an empty list. */
  static String of(String typed, List<String> words) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return words.stream().min(Comparator.comparingInt(word -> edits(lower, word))).orElseThrow();
  }

  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
