package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.FeedbackAction;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aggregates over everything stored. What nothing is known about makes no row. */
public record Overview(
    long position,
    long digestedPosition,
    long episodes,
    List<Traffic> traffic,
    List<Spending> spending,
    List<Received> feedback,
    List<Accepted> acceptance,
    List<Rewarded> rewards,
    List<Parked> parked) {

  /** What calls are grouped by; see {@link dev.vagus.collector.model.Inference#model}. */
  public record Group(String service, String provider, String model, String operation) {}

  /**
   * Calls of one group.
   *
   * @param inputTokens sum over the inferences that reported them
   * @param medianSeconds of the durations, null without inferences that succeeded
   * @param judged inferences with at least one feedback that is about themselves; over {@code
   *     inferences} this is the coverage
   */
  public record Traffic(
      Group group,
      long inferences,
      long errors,
      long streams,
      long inputTokens,
      long outputTokens,
      double seconds,
      @Nullable Double medianSeconds,
      @Nullable Double p95Seconds,
      long judged) {}

  /**
   * What the calls of one group cost.
   *
   * @param currency null for the inferences whose price is unknown
   * @param amount null exactly when the currency is
   */
  public record Spending(
      Group group, @Nullable String currency, @Nullable BigDecimal amount, long inferences) {}

  /**
   * Feedback by action, as received and joined, retracted or superseded feedback included. What is
   * about a whole episode counts with the group of its first inference.
   */
  public record Received(Group group, FeedbackAction action, String source, long count) {}

  /**
   * What finally became of outputs.
   *
   * @param kept mean share of the model's words that were kept, over {@code keptKnown} outputs;
   *     null when that is 0
   */
  public record Accepted(
      Group group, FeedbackAction action, long inferences, @Nullable Double kept, long keptKnown) {}

  /** Rewards in force. */
  public record Rewarded(
      Group group, String track, String credit, long inferences, double mean, double confidence) {}

  /**
   * Feedback whose target is not known yet.
   *
   * @param age since it happened, one of {@link #AGES}
   */
  public record Parked(String age, long count) {
    /** Each is less than what it names and not less than the one before. */
    public static final List<String> AGES = List.of("1m", "1h", "1d", "7d", "older");
  }
}
