package dev.vagus.agent.inference;

import dev.vagus.agent.content.CaptureMode;
import org.jspecify.annotations.Nullable;

/**
 * A call that has ended. Nobody changes it any more.
 *
 * @param ref identity on the wire
 * @param parent the span of another layer that this call belongs to, null for a root
 * @param startEpochNanos when the call was issued, nanoseconds since the epoch
 * @param durationNanos time from issue to ending
 * @param chunks arrival of the chunks of a streamed answer, null when none came
 * @param ending how the stream ended, null when the answer was not streamed
 * @param error the failure that the application sees, null when there was none
 * @param context who asked, as known when the call was issued
 * @param captureMode the mode under which the content was rendered
 * @param truncated whether content was cut
 */
public record FinishedCall(
    CallStart start,
    SpanRef ref,
    @Nullable SpanRef parent,
    long startEpochNanos,
    long durationNanos,
    RequestFacts request,
    ResponseFacts response,
    @Nullable ChunkTimes chunks,
    @Nullable StreamEnding ending,
    @Nullable Throwable error,
    CallContext.Snapshot context,
    CaptureMode captureMode,
    boolean truncated) {}
