package dev.vagus.agent.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of an answer, neutral between libraries. Null means not known. Not thread-safe. */
public final class ResponseFacts {
  public @Nullable String id;
  public @Nullable String model;

  /** One per choice, in order, in the words of the semantic conventions. */
  public @Nullable List<String> finishReasons;

  public @Nullable Usage usage;
  public @Nullable String serviceTier;
  public @Nullable String systemFingerprint;

  /**
   * The provider's own code of a failure, for example {@code rate_limit_exceeded}; goes before the
   * class of the exception as {@code error.type}. Set without an exception when the provider ends a
   * stream with an error event.
   */
  public @Nullable String errorType;

  /** Rendered JSON, see {@link dev.vagus.agent.content.MessageWriter}; null when not captured. */
  public @Nullable String outputMessages;

  /** What {@code better} knows goes before what is known here. */
  void prefer(ResponseFacts better) {
    id = better.id == null ? id : better.id;
    model = better.model == null ? model : better.model;
    finishReasons = better.finishReasons == null ? finishReasons : better.finishReasons;
    usage = better.usage == null ? usage : better.usage;
    serviceTier = better.serviceTier == null ? serviceTier : better.serviceTier;
    systemFingerprint =
        better.systemFingerprint == null ? systemFingerprint : better.systemFingerprint;
    errorType = better.errorType == null ? errorType : better.errorType;
    outputMessages = better.outputMessages == null ? outputMessages : better.outputMessages;
  }
}
