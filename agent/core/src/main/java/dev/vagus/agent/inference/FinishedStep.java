package dev.vagus.agent.inference;

import org.jspecify.annotations.Nullable;

/**
 * A step that has ended. Nobody changes it any more.
 *
 * @param ref identity on the wire
 * @param parent the span that it belongs to, null for a root
 * @param startEpochNanos when it began, nanoseconds since the epoch
 * @param durationNanos time from beginning to end
 * @param error the failure that the application sees, null when there was none
 * @param context who asked, as known when it began
 */
public record FinishedStep(
    StepStart start,
    SpanRef ref,
    @Nullable SpanRef parent,
    long startEpochNanos,
    long durationNanos,
    StepFacts facts,
    @Nullable Throwable error,
    CallContext.Snapshot context) {}
