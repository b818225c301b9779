package dev.vagus.collector.web;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is asked for anew only when it is older than a limit; one caller asks at a time.
 */
final class Remembered<T> {
  private final Supplier<T> source;
  private final long freshNanos;
  private final LongSupplier clock;
  private @Nullable T answer;
  private long askedAt;

  Remembered(Supplier<T> source, Duration fresh, LongSupplier clock) {
    this.source = source;
    this.freshNanos = fresh.toNanos();
    this.clock = clock;
  }

  synchronized T get() {
    T known = answer;
    if (known == null || clock.getAsLong() - askedAt > freshNanos) {
      known = source.get();
      answer = known;
      askedAt = clock.getAsLong();
    }
    return known;
  }
}
