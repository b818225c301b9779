package dev.vagus.collector.reward;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fixed references of the relative tracks. They are configured, not learned, so that a reward does
 * not depend on what else arrived before it.
 *
 * @param seconds duration by {@code gen_ai.operation.name}; {@code *} is any other operation
 * @param firstChunkSeconds time to first chunk of a stream
 * @param referenceCost cost of one inference that is worth 0, by ISO 4217 currency; a currency that
 *     is absent has no price reward
 */
public record TrackSettings(
    Map<String, Range> seconds, Range firstChunkSeconds, Map<String, BigDecimal> referenceCost) {
  private static final String ANY = "*";

  /** Chat: 1 s is splendid, 30 s terrible, 5.5 s is worth 0. One US cent a call is worth 0. */
  public static final TrackSettings DEFAULTS =
      new TrackSettings(
          Map.of(ANY, new Range(1, 30), "embeddings", new Range(0.05, 2)),
          new Range(0.3, 10),
          Map.of("USD", new BigDecimal("0.01")));

  public TrackSettings {
    seconds = Map.copyOf(seconds);
    referenceCost = Map.copyOf(referenceCost);
    referenceCost.forEach(
        (currency, cost) -> {
          if (cost.signum() <= 0) {
            throw new IllegalArgumentException(
                "reference cost of " + currency + " must be greater than 0, is " + cost);
          }
        });
  }

  /** Null when neither the operation nor any other operation has a range. */
  @Nullable Range secondsOf(String operation) {
    Range range = seconds.get(operation);
    return range != null ? range : seconds.get(ANY);
  }

  /**
   * Two ends of a logarithmic scale.
   *
   * @param good this or less is worth 1
   * @param bad this or more is worth -1
   */
  public record Range(double good, double bad) {
    public Range {
      if (!(good > 0 && bad > good && Double.isFinite(bad))) {
        throw new IllegalArgumentException(
            "good must be greater than 0 and less than bad, is " + good + " and " + bad);
      }
    }

    /** Worth of {@code x} in [-1, 1]. */
    double worth(double x) {
      if (x <= good) {
        return 1;
      }
      double share = (Math.log(x) - Math.log(good)) / (Math.log(bad) - Math.log(good));
      return 1 - 2 * Math.min(1, share);
    }
  }
}
