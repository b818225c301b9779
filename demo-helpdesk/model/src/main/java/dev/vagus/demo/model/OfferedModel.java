package dev.vagus.demo.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * A model that the server offers.
 *
 * @param id what callers ask for
 * @param snapshot the dated name that answers carry, as the real provider does it
 * @param inputPrice US dollars per million input tokens
 * @param outputPrice US dollars per million output tokens
 * @param firstWord delay until the first word of an answer
 * @param perWord delay of each further word
 * @param skill chance in [0, 1] that the answer contains the fact that the question needs
 * @param manners chance in [0, 1] of each courtesy: greeting by name, thanks, signature
 */
public record OfferedModel(
    String id,
    String snapshot,
    BigDecimal inputPrice,
    BigDecimal outputPrice,
    Duration firstWord,
    Duration perWord,
    double skill,
    double manners) {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /**
   * The good slow one and the cheap fast one, with the provider's list prices and their speed about
   * ten times as in life, and one model for embeddings.
   */
  static final List<OfferedModel> ALL =
      List.of(
          new OfferedModel(
              "gpt-4o",
              "gpt-4o-2024-08-06",
              new BigDecimal("2.50"),
              new BigDecimal("10.00"),
              Duration.ofMillis(50),
              Duration.ofMillis(1),
              0.92,
              0.96),
          new OfferedModel(
              "gpt-4o-mini",
              "gpt-4o-mini-2024-07-18",
              new BigDecimal("0.15"),
              new BigDecimal("0.60"),
              Duration.ofMillis(20),
              Duration.ofNanos(400_000),
              0.58,
              0.80),
          new OfferedModel(
              "text-embedding-3-small",
              "text-embedding-3-small",
              new BigDecimal("0.02"),
              BigDecimal.ZERO,
              Duration.ofMillis(5),
              Duration.ZERO,
              0,
              0));

  boolean embeds() {
    return id.startsWith("text-embedding");
  }

  /** US dollars for that many tokens. */
  public BigDecimal cost(long inputTokens, long outputTokens) {
    return inputPrice
        .multiply(BigDecimal.valueOf(inputTokens))
        .add(outputPrice.multiply(BigDecimal.valueOf(outputTokens)))
        .divide(MILLION);
  }
}
