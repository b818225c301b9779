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
    @Nullable Long reasoning) {}
