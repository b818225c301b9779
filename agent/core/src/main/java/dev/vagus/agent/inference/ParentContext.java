package dev.vagus.agent.inference;

import org.jspecify.annotations.Nullable;

/** Knows the span that other telemetry of the process is in. Thread-safe. */
public interface ParentContext {
  /** Nothing else reports from this process. */
  ParentContext NONE = () -> null;

  /**
   * A span of other telemetry.
   *
   * @param ref its identity
   * @param ownsCalls whether calls made in it are left to it, because it reports them itself
   */
  record Outer(SpanRef ref, boolean ownsCalls) {}

  /**
   * The span that the current thread is in; null when it is in none. Asked for each call: quick,
   * never throws, and the application does not notice.
   */
  @Nullable Outer current();
}
