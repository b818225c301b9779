package dev.vagus.agent.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Price of one kind of token: 10<sup>-12</sup> of the currency per token, so that sums are exact.
 * Above a number of input tokens another price holds, for all tokens of the call.
 */
final class Rate {
  private static final long[] NONE = {};
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  private final long base;
  private final long[] above;
  private final long[] tiers;

  private Rate(long base, long[] above, long[] tiers) {
    this.base = base;
    this.above = above;
    this.tiers = tiers;
  }

  /** Price per million tokens. */
  static Rate perMillion(BigDecimal price) {
    return new Rate(picos(price), NONE, NONE);
  }

  /** {@code 1.25} or {@code 1.25>200000:2.5}, per million tokens. */
  static Rate parse(String text) {
    String[] parts = text.split(">", -1);
    long[] above = new long[parts.length - 1];
    long[] tiers = new long[parts.length - 1];
    for (int i = 1; i < parts.length; i++) {
      int colon = parts[i].indexOf(':');
      above[i - 1] = Long.parseLong(parts[i].substring(0, colon));
      tiers[i - 1] = picos(new BigDecimal(parts[i].substring(colon + 1)));
    }
    return new Rate(picos(new BigDecimal(parts[0])), above, tiers);
  }

  private static long picos(BigDecimal perMillion) {
    if (perMillion.signum() < 0 || perMillion.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("a price must be 0 to " + MOST + ", not " + perMillion);
    }
    return perMillion.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** Price of {@code tokens} in a call with {@code input} input tokens. */
  long of(long tokens, long input) {
    long price = base;
    for (int i = 0; i < above.length; i++) {
      if (input > above[i]) {
        price = tiers[i];
      }
    }
    return Math.multiplyExact(tokens, price);
  }
}
