package dev.vagus.agent.instrument;

import dev.vagus.agent.inference.Inference;
import org.jspecify.annotations.Nullable;

/**
 * How one call of a library maps to the neutral model. What a method throws is counted and the
 * facts that it did not fill are lost, nothing else. Asked by the thread that ends the call, each
 * method at most once.
 */
public interface CallMapping {
  /** Fills the facts of the request. */
  void request(Inference inference);

  /** Fills the facts of a complete answer. */
  void answer(Object answer, Inference inference);

  /** Collects the chunks of a streamed answer; {@code content} says whether to keep text. */
  Chunks chunks(boolean content);

  /** The provider's own code of a failure, null when it has none. */
  @Nullable String errorCode(Throwable error);

  /** Chunks of one streamed answer. Used by one thread at a time. */
  interface Chunks {
    /** Takes the next chunk. */
    void add(Object chunk);

    /** Fills the facts of the answer as far as it has come. */
    void facts(Inference inference);
  }
}
