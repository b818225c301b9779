package dev.vagus.agent.inference;

import org.jspecify.annotations.Nullable;

/** Handle of an inference for feedback about it. Holds no content. Thread-safe. */
public final class LastInference {
  private final SpanRef ref;
  private volatile @Nullable String responseId;

  LastInference(SpanRef ref) {
    this.ref = ref;
  }

  /** Identity on the wire. */
  public SpanRef ref() {
    return ref;
  }

  /** The provider's id of the answer; null until the call has ended, or when there is none. */
  public @Nullable String responseId() {
    return responseId;
  }

  void responseId(@Nullable String id) {
    responseId = id;
  }
}
