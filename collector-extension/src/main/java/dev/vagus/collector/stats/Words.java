package dev.vagus.collector.stats;

import java.util.ArrayList;
import java.util.List;

/** The words of a text: runs of letters, digits and marks; each ideograph on its own. */
final class Words {
  private Words() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      boolean alone = Character.isIdeographic(point);
      boolean inside = !alone && (Character.isLetterOrDigit(point) || isMark(point));
      if (inside && start < 0) {
        start = at;
      }
      if (!inside && start >= 0) {
        words.add(text.substring(start, at));
        start = -1;
      }
      if (alone) {
        words.add(text.substring(at, next));
      }
      at = next;
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
