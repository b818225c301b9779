package dev.vagus.collector.model;

import org.jspecify.annotations.Nullable;

/**
 * Feedback with its target resolved.
 *
 * @param inference the inference it is about; null when it is about the whole episode
 */
public record JoinedFeedback(Feedback feedback, @Nullable SpanKey inference) {}
