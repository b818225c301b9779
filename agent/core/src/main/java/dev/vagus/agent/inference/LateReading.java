package dev.vagus.agent.inference;

import dev.vagus.agent.content.Rendering;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a call that nobody has read yet. Reading is done by the thread that exports, so that the
 * application's threads, event loops above all, only ever copy bytes.
 */
public interface LateReading {
  /** Memory that the bytes hold until they are read. */
  long bytes();

  /**
   * Fills the facts. Called once.
   *
   * @param rendering where content is written
   * @return what is now known of the call; null when it was no model call after all
   */
  @Nullable Outcome read(RequestFacts request, ResponseFacts response, Rendering rendering);

  /**
   * What only the bytes tell.
   *
   * @param ending how the stream ended, null when the answer was not streamed
   * @param error the failure that the application sees, null when there was none
   * @param cut whether bytes were left out
   * @param durationNanos time from issue to the last sign of life of a call whose end nobody saw;
   *     null when the end was seen
   */
  record Outcome(
      CallStart start,
      @Nullable StreamEnding ending,
      @Nullable Throwable error,
      boolean cut,
      @Nullable Long durationNanos) {}
}
