package dev.vagus.agent.inference;

import dev.vagus.agent.content.ContentCapture;

/**
 * Where calls and steps go when they have ended, and what decides about their content. Thread-safe.
 */
public interface InferenceSink {
  /** Takes a call that has ended. Must neither block nor throw. */
  void accept(FinishedCall call);

  /** Takes a call whose bytes are still to be read. Must neither block nor throw. */
  default void acceptUnread(UnreadCall call) {
    FinishedCall read = call.read();
    if (read != null) {
      accept(read);
    }
  }

  /** Takes a step that has ended. Must neither block nor throw. */
  void accept(FinishedStep step);

  /** What of prompts and answers may leave. */
  ContentCapture content();

  /** Something of ours went wrong and one item may be lost: counted, and said at a limited rate. */
  void internalError(String where, Throwable error);
}
