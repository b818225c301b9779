package dev.vagus.collector.model;

import org.jspecify.annotations.Nullable;

/**
 * What finally became of an output: the last thing a user decided about it that still stands.
 *
 * @param action {@code ACCEPT}, {@code PARTIAL_ACCEPT}, {@code EDIT}, {@code DEMONSTRATION}, {@code
 *     REJECT} or {@code REGENERATE}; an edit that changed nothing but white space is {@code ACCEPT}
 * @param feedbackId the feedback that said so
 * @param kept share of the model's words that the user kept, in [0, 1]; null when not known
 */
public record Acceptance(
    SpanKey inference, FeedbackAction action, String feedbackId, @Nullable Double kept) {
  /** Whether the user went on with the output, changed or not. */
  public boolean accepted() {
    return switch (action) {
      case ACCEPT, PARTIAL_ACCEPT, EDIT -> true;
      case DEMONSTRATION, REJECT, REGENERATE -> false;
      case COPY, RATE, THUMBS_UP, THUMBS_DOWN, COMMENT, OUTCOME, SURVIVAL, EVALUATION, RETRACT ->
          false;
    };
  }
}
