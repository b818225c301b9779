package dev.vagus.collector.stats;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;

/**
 * How much two texts have in common. Runs of white space count as one space, and composed and
 * decomposed characters are the same. Pure and thread-safe; work is bounded by {@link #CELLS}
 * comparisons whatever the lengths.
 */
public final class TextSimilarity {
  /** Most cells of a comparison table: two different texts of 4,000 units each. */
  static final long CELLS = 16_000_000;

  /** Words in a run, where texts are too long for anything else. */
  static final int RUN = 3;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private TextSimilarity() {}

  /** The text with single spaces, trimmed, in normal form C. */
  public static String normalised(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return SPACE.matcher(composed).replaceAll(" ").strip();
  }

  /**
   * 1 - Levenshtein distance / length of the longer text, in [0, 1]; 1 for two empty texts. Exact
   * in UTF-16 units up to {@link #CELLS}, after what both ends share is set aside; beyond that in
   * words; beyond that the share of runs of {@link #RUN} words that both have.
   */
  public static double similarity(String a, String b) {
    String left = normalised(a);
    String right = normalised(b);
    int longer = Math.max(left.length(), right.length());
    if (longer == 0) {
      return 1;
    }
    Core<Character> units = Core.of(characters(left), characters(right));
    if (units.cells() <= CELLS) {
      return 1 - distance(units) / longer;
    }
    List<String> leftWords = List.of(left.split(" ", -1));
    List<String> rightWords = List.of(right.split(" ", -1));
    Core<String> words = Core.of(leftWords, rightWords);
    int longerWords = Math.max(leftWords.size(), rightWords.size());
    if (words.cells() <= CELLS) {
      return 1 - distance(words) / longerWords;
    }
    return (double) (words.shared() + runsInBoth(words)) / longerWords;
  }

  /**
   * Share of the words of {@code original} that are still in {@code edited} in the same order
   * (longest common subsequence), in [0, 1]; NaN when the original has no words. Punctuation and
   * white space do not count; an ideograph is a word. Beyond {@link #CELLS} what is not at both
   * ends is compared by runs of {@link #RUN} words.
   */
  public static double kept(String original, String edited) {
    List<String> before = Words.of(Normalizer.normalize(original, Normalizer.Form.NFC));
    if (before.isEmpty()) {
      return Double.NaN;
    }
    Core<String> core =
        Core.of(before, Words.of(Normalizer.normalize(edited, Normalizer.Form.NFC)));
    int inside = core.cells() <= CELLS ? longestCommon(core) : runsInBoth(core);
    return (double) (core.shared() + inside) / before.size();
  }

  private static <T> double distance(Core<T> core) {
    return LevenshteinDistance.getDefaultInstance().apply(input(core.left()), input(core.right()));
  }

  private static int longestCommon(Core<String> core) {
    List<String> b = core.right();
    int[] lengths = new int[b.size() + 1];
    for (String word : core.left()) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = lengths[j];
        lengths[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, lengths[j - 1]);
        diagonal = above;
      }
    }
    return lengths[b.size()];
  }

  /** How many runs of words of the left, one starting at each word, the right has as well. */
  private static int runsInBoth(Core<String> core) {
    Map<String, Integer> unmatched = new HashMap<>();
    for (String run : runs(core.right())) {
      unmatched.merge(run, 1, Integer::sum);
    }
    int both = 0;
    for (String run : runs(core.left())) {
      if (unmatched.merge(run, -1, Integer::sum) >= 0) {
        both++;
      }
    }
    return both;
  }

  private static List<String> runs(List<String> words) {
    List<String> runs = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, Math.min(words.size(), i + RUN))));
    }
    return runs;
  }

  private static List<Character> characters(String text) {
    List<Character> units = new ArrayList<>(text.length());
    for (int i = 0; i < text.length(); i++) {
      units.add(text.charAt(i));
    }
    return units;
  }

  private static <T> SimilarityInput<T> input(List<T> units) {
    return new SimilarityInput<>() {
      @Override
      public T at(int index) {
        return units.get(index);
      }

      @Override
      public int length() {
        return units.size();
      }
    };
  }

  /**
   * What is left of two sequences when the common start and end are set aside, which changes
   * neither their distance nor what else they have in common.
   */
  private record Core<T>(List<T> left, List<T> right, int shared) {
    static <T> Core<T> of(List<T> left, List<T> right) {
      int shorter = Math.min(left.size(), right.size());
      int start = 0;
      while (start < shorter && Objects.equals(left.get(start), right.get(start))) {
        start++;
      }
      int end = 0;
      while (end < shorter - start
          && Objects.equals(left.get(left.size() - 1 - end), right.get(right.size() - 1 - end))) {
        end++;
      }
      return new Core<>(
          left.subList(start, left.size() - end),
          right.subList(start, right.size() - end),
          start + end);
    }

    long cells() {
      return (long) left.size() * right.size();
    }
  }
}
