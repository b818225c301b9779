package dev.vagus.agent.cost;

import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.ResponseFacts;
import org.jspecify.annotations.Nullable;

/** What calls cost. Thread-safe. */
public interface Prices {
  /** Cost is not computed. */
  Prices NONE = (start, response, epochNanos) -> null;

  /** Whether a missing cost means that the price is not known. */
  default boolean enabled() {
    return this != NONE;
  }

  /** Cost of a call that began at {@code epochNanos}; null when the price is not known. */
  @Nullable Cost cost(CallStart start, ResponseFacts response, long epochNanos);
}
