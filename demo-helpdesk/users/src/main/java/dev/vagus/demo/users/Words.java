package dev.vagus.demo.users;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts as lists of words. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  private Words() {}

  static List<String> of(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Share of the words of a draft that the sent text still has, in the same order, in [0, 1]. */
  static double kept(String draft, String sent) {
    List<String> before = of(draft);
    List<String> after = of(sent);
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = 1; i <= before.size(); i++) {
      for (int j = 1; j <= after.size(); j++) {
        common[i][j] =
            before.get(i - 1).equals(after.get(j - 1))
                ? common[i - 1][j - 1] + 1
                : Math.max(common[i - 1][j], common[i][j - 1]);
      }
    }
    return before.isEmpty() ? 0 : (double) common[before.size()][after.size()] / before.size();
  }
}
