package dev.vagus.agent.http;

import org.jspecify.annotations.Nullable;

/** How one provider's protocol says things in JSON. Has no state. */
interface Dialect {
  /** Whether the request is one of this protocol; asked where the address alone proves little. */
  boolean fits(Json request);

  /** Reads a request. */
  void request(Json request, Asked asked);

  /** Reads a whole answer. */
  void answer(Json answer, Answer into);

  /**
   * Reads one event of a streamed answer.
   *
   * @param name of the event, null when it has none
   */
  default void event(@Nullable String name, Json event, Answer into) {
    answer(event, into);
  }
}
