package dev.vagus.collector.model;

/** What a user, an application or an evaluator did or said. */
public enum FeedbackAction {
  ACCEPT,
  PARTIAL_ACCEPT,
  EDIT,
  REJECT,
  REGENERATE,
  COPY,
  RATE,
  THUMBS_UP,
  THUMBS_DOWN,
  COMMENT,
  DEMONSTRATION,
  OUTCOME,
  SURVIVAL,
  EVALUATION,
  /** Withdraws the earlier feedback of the same author on the same target. */
  RETRACT
}
