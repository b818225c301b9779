package dev.vagus.agent.instrument.anthropic;

import dev.vagus.agent.inference.Usage;
import org.jspecify.annotations.Nullable;

/** Token counts as the provider sent them. */
final class Tokens {
  private static final Field INPUT = new Field("input_tokens");
  private static final Field OUTPUT = new Field("output_tokens");
  private static final Field CACHE_READ = new Field("cache_read_input_tokens");
  private static final Field CACHE_WRITE = new Field("cache_creation_input_tokens");
  private static final Field OUTPUT_DETAILS = new Field("output_tokens_details");
  private static final Field THINKING = new Field("thinking_tokens");

  private Tokens() {}

  /** Of a complete answer; null when it has none. */
  static @Nullable Usage of(@Nullable Object usage) {
    return usage == null ? null : of(usage, usage);
  }

  /**
   * Of a stream: its first event has the input, its last one the output and maybe newer counts.
   * What was written out until then is no count of the whole output.
   */
  static @Nullable Usage of(@Nullable Object first, @Nullable Object last) {
    if (first == null && last == null) {
      return null;
    }
    Long fresh = newer(INPUT, first, last);
    Long cacheRead = newer(CACHE_READ, first, last);
    Long cacheWrite = newer(CACHE_WRITE, first, last);
    return new Usage(
        fresh == null ? null : (Long) (fresh + orZero(cacheRead) + orZero(cacheWrite)),
        OUTPUT.integer(last),
        cacheRead,
        cacheWrite,
        THINKING.integer(OUTPUT_DETAILS.value(last)));
  }

  private static @Nullable Long newer(Field field, @Nullable Object first, @Nullable Object last) {
    Long count = field.integer(last);
    return count == null ? field.integer(first) : count;
  }

  /** The provider does not count cached tokens among its input tokens. */
  private static long orZero(@Nullable Long cached) {
    return cached == null ? 0 : cached;
  }
}
