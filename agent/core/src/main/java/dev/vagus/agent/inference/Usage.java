package dev.vagus.agent.inference;

import org.jspecify.annotations.Nullable;

/**
 * Tokens of one call as the provider reported them; null means not reported.
 *
 * @param input all input tokens, cached ones included
 * @param output all output tokens, reasoning included
 * @param cacheRead the part of {@code input} that was read from a cache
 * @param cacheWrite the part of {@code input} that was written to a cache
 * @param reasoning the part of {@code output} that was reasoning
 */
public record Usage(
    @Nullable Long input,
    @Nullable Long output,
    @Nullable Long cacheRead,
    @Nullable Long cacheWrite,
    @Nullable Long reasoning) {

  /** Of both; unknown stays unknown. */
  static @Nullable Usage sum(@Nullable Usage one, @Nullable Usage other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return new Usage(
        sum(one.input, other.input),
        sum(one.output, other.output),
        sum(one.cacheRead, other.cacheRead),
        sum(one.cacheWrite, other.cacheWrite),
        sum(one.reasoning, other.reasoning));
  }

  private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one + other;
  }
}
