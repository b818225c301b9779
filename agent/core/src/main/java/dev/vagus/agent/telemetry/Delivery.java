package dev.vagus.agent.telemetry;

import org.jspecify.annotations.Nullable;

/** How the collector answered one request. */
sealed interface Delivery {
  /**
   * It took the request.
   *
   * @param rejected items of it that it refused for good
   * @param message why, in its words
   */
  record Accepted(long rejected, @Nullable String message) implements Delivery {}

  /**
   * It could not be reached or asks to try again.
   *
   * @param cause one line for the operator
   * @param afterNanos when, as it asked for; 0 when it did not
   */
  record Retryable(String cause, long afterNanos) implements Delivery {}

  /**
   * It will never take it.
   *
   * @param cause one line for the operator
   */
  record Permanent(String cause) implements Delivery {}
}
