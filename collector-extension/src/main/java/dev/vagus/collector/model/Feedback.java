package dev.vagus.collector.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Anything said or done about an inference or an episode, as received.
 *
 * @param id unique; the same id twice is the same feedback
 * @param value number said: stars, score, survival in [0, 1], share accepted in [0, 1]
 * @param min lower end of the scale of {@code value}, null when undeclared
 * @param max upper end of the scale of {@code value}, null when undeclared
 * @param text final text of an edit or demonstration, or a comment
 * @param name name of an outcome or evaluation
 * @param source who observed it: api, rule, observed, evaluator, annotation
 * @param author pseudonym of the user, null when unknown
 * @param at when it happened
 */
public record Feedback(
    String id,
    FeedbackTarget target,
    FeedbackAction action,
    @Nullable Double value,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable String text,
    @Nullable String name,
    String source,
    @Nullable String author,
    Instant at) {}
