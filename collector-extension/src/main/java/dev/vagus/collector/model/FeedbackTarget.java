package dev.vagus.collector.model;

import org.jspecify.annotations.Nullable;

/**
 * What feedback is about, as received; at least one part is present. Resolution order: span,
 * business key, response id, then the latest inference of the conversation that ended before the
 * feedback.
 */
public record FeedbackTarget(
    @Nullable SpanKey span,
    @Nullable BusinessKey businessKey,
    @Nullable String responseId,
    @Nullable String conversationId) {}
