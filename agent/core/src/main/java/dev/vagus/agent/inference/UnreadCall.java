package dev.vagus.agent.inference;

import dev.vagus.agent.content.Rendering;
import org.jspecify.annotations.Nullable;

/** A call that has ended and whose bytes are still to be read. Read once, by one thread. */
public final class UnreadCall {
  private final FinishedCall known;
  private final LateReading reading;
  private final LastInference handle;
  private final InferenceSink sink;

  UnreadCall(FinishedCall known, LateReading reading, LastInference handle, InferenceSink sink) {
    this.known = known;
    this.reading = reading;
    this.handle = handle;
    this.sink = sink;
  }

  /** Memory that the bytes hold until they are read. */
  public long bytes() {
    return reading.bytes();
  }

  /** The call with what its bytes say; null when it was no model call. */
  public @Nullable FinishedCall read() {
    Rendering rendering = sink.content().rendering();
    LateReading.Outcome outcome = reading.read(known.request(), known.response(), rendering);
    if (outcome == null) {
      return null;
    }
    CapturedCalls.add(outcome.start().library());
    handle.responseId(known.response().id);
    Long duration = outcome.durationNanos();
    return new FinishedCall(
        outcome.start(),
        known.ref(),
        known.parent(),
        known.startEpochNanos(),
        duration == null ? known.durationNanos() : duration,
        known.request(),
        known.response(),
        known.chunks(),
        outcome.ending(),
        outcome.error(),
        known.context(),
        rendering.mode(),
        outcome.cut() || rendering.truncated());
  }
}
