package dev.vagus.agent.inference;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Random identities, and the clock of spans. */
final class SpanIds {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private SpanIds() {}

  static SpanRef root() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new SpanRef(hex(random.nextLong(), nonZero(random)), hex(nonZero(random)));
  }

  /** A new span in the trace of {@code parent}, or in a trace of its own. */
  static SpanRef childOf(@Nullable SpanRef parent) {
    return parent == null
        ? root()
        : new SpanRef(parent.traceId(), hex(nonZero(ThreadLocalRandom.current())));
  }

  static long epochNanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  private static long nonZero(ThreadLocalRandom random) {
    long value;
    do {
      value = random.nextLong();
    } while (value == 0);
    return value;
  }

  private static String hex(long... words) {
    byte[] digits = new byte[words.length * 16];
    int at = 0;
    for (long word : words) {
      for (int shift = 60; shift >= 0; shift -= 4) {
        digits[at++] = HEX[(int) (word >>> shift) & 15];
      }
    }
    return new String(digits, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
