package dev.vagus.collector.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSimilarityTest {
  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 0.5714285714285714",
    "flaw, lawn, 0.5",
    "abc, abc, 1",
    "abc, xyz, 0",
    "'', abc, 0",
    "'', '', 1",
    "saturday, sunday, 0.625"
  })
  void similarityIsOneMinusDistanceByLength(String a, String b, double expected) {
    assertThat(TextSimilarity.similarity(a, b)).isCloseTo(expected, within(1e-12));
    assertThat(TextSimilarity.similarity(b, a)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void whiteSpaceAndCompositionDoNotCount() {
    assertThat(TextSimilarity.similarity(" Dear  Ann,\r\n\r\nthanks\u00a0!", "Dear Ann, thanks !"))
        .isEqualTo(1);
    assertThat(TextSimilarity.similarity("cafe\u0301", "caf\u00e9")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "one two three four, one two three four, 1",
    "one two three four, one three four five, 0.75",
    "one two three four, four three two one, 0.25",
    "one two three four, nothing of that, 0",
    "'Hello, world!', hello world, 0.5",
    "'Hello, world!', 'Hello: world', 1",
    "一二三四, 一二四, 0.75",
    "one two, '', 0"
  })
  void keptIsTheShareOfTheOriginalWordsInOrder(String original, String edited, double expected) {
    assertThat(TextSimilarity.kept(original, edited)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void nothingIsKnownAboutATextWithoutWords() {
    assertThat(TextSimilarity.kept(" …!", "something")).isNaN();
  }

  @Test
  void aLongTextWithOneEditIsExact() {
    String text = words(1, 200_000);
    String edited = text.replaceFirst("w100 ", "ww100 ");
    assertThat(TextSimilarity.similarity(text, edited))
        .isCloseTo(1 - 1.0 / edited.length(), within(1e-12));
    assertThat(TextSimilarity.kept(text, edited)).isCloseTo(1 - 1.0 / 200_000, within(1e-12));
  }

  @Test
  void aLongTextWithEditsAllOverIsNearlyExact() {
    String text = words(1, 200_000);
    String edited = text.replace("w100 ", "ww100 ");
    assertThat(TextSimilarity.similarity(text, edited)).isBetween(0.995, 1.0);
    assertThat(TextSimilarity.kept(text, edited)).isBetween(0.995, 1.0);
  }

  @Test
  @Timeout(10)
  void workIsBoundedForLongTextsThatHaveNothingInCommon() {
    String a = words(1, 200_000);
    String b = words(2, 200_000);
    long start = System.nanoTime();
    assertThat(TextSimilarity.similarity(a, b)).isBetween(0.0, 0.1);
    assertThat(TextSimilarity.kept(a, b)).isBetween(0.0, 0.1);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void longTextsAreComparedByWords() {
    String a = words(1, 3_000);
    String b = words(2, 3_000);
    assertThat(a.length() * (long) b.length()).isGreaterThan(TextSimilarity.CELLS);
    assertThat(TextSimilarity.similarity(a, b)).isBetween(0.0, 0.5);
  }

  private static String words(long seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + random.nextInt(1000))
        .collect(Collectors.joining(" "));
  }
}
