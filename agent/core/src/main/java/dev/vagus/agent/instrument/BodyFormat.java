package dev.vagus.agent.instrument;

import org.jspecify.annotations.Nullable;

/** Makes objects that a call's mapping takes of the bytes that an application read by itself. */
public interface BodyFormat {
  /** The complete answer, null when it cannot be read. */
  @Nullable Object answer(byte[] body) throws Exception;

  /** Collects one event of a streamed answer. Returns whether it was the last. */
  boolean event(String data, ModelCall call) throws Exception;
}
