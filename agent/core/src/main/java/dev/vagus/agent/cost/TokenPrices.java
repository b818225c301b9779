package dev.vagus.agent.cost;

import dev.vagus.agent.inference.Usage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prices of one model. Cached tokens are part of the input and cost as input when they have no
 * price of their own; reasoning is part of the output in the same way.
 */
record TokenPrices(
    @Nullable Rate input,
    @Nullable Rate output,
    @Nullable Rate cacheRead,
    @Nullable Rate cacheWrite,
    @Nullable Rate reasoning,
    @Nullable Rate request) {
  /** What {@link #picos} answers when the usage does not determine a price. */
  static final long UNKNOWN = -1;

  private static final long REQUEST = 1000;

  static TokenPrices of(Map<String, Rate> rates) {
    return new TokenPrices(
        rates.get("input"),
        rates.get("output"),
        rates.get("cache_read"),
        rates.get("cache_write"),
        rates.get("reasoning"),
        rates.get("requests"));
  }

  /**
   * Price in 10<sup>-12</sup> of the currency; {@link #UNKNOWN} when the usage is incomplete or
   * contradicts itself.
   *
   * @param outputExpected whether an answer without output tokens is incomplete
   */
  long picos(Usage usage, boolean outputExpected) {
    Long in = usage.input();
    Long out = usage.output();
    if (in == null || (out == null && outputExpected)) {
      return UNKNOWN;
    }
    long read = orZero(usage.cacheRead());
    long write = orZero(usage.cacheWrite());
    long reasoned = orZero(usage.reasoning());
    long produced = orZero(out);
    long uncached = in - read - write;
    if (uncached < 0 || read < 0 || write < 0 || produced < 0 || reasoned < 0) {
      return UNKNOWN;
    }
    if ((input == null && in > 0) || (output == null && produced > 0)) {
      return UNKNOWN;
    }
    try {
      long sum = price(input, uncached, in);
      sum = Math.addExact(sum, price(cacheRead == null ? input : cacheRead, read, in));
      sum = Math.addExact(sum, price(cacheWrite == null ? input : cacheWrite, write, in));
      long thought = reasoning == null ? 0 : Math.min(reasoned, produced);
      sum = Math.addExact(sum, price(output, produced - thought, in));
      sum = Math.addExact(sum, price(reasoning, thought, in));
      // The price is per thousand requests, a rate is per million.
      return Math.addExact(sum, price(request, REQUEST, in));
    } catch (ArithmeticException tooLarge) {
      return UNKNOWN;
    }
  }

  private static long price(@Nullable Rate rate, long tokens, long input) {
    return rate == null || tokens == 0 ? 0 : rate.of(tokens, input);
  }

  private static long orZero(@Nullable Long tokens) {
    return tokens == null ? 0 : tokens;
  }
}
