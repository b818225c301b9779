package dev.vagus.collector.model;

import org.jspecify.annotations.Nullable;

/**
 * Tokens of one inference; null means not reported.
 *
 * @param input all input tokens, cached ones included
 * @param output all output tokens, reasoning included
 * @param cacheRead part of {@code input} read from a cache
 * @param cacheWrite part of {@code input} written to a cache
 * @param reasoning part of {@code output} spent on reasoning
 */
public record Usage(
    @Nullable Long input,
    @Nullable Long output,
    @Nullable Long cacheRead,
    @Nullable Long cacheWrite,
    @Nullable Long reasoning) {
  /** Nothing was reported. */
  public static final Usage UNKNOWN = new Usage(null, null, null, null, null);
}
