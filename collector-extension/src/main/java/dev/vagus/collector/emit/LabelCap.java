package dev.vagus.collector.emit;

import java.util.HashSet;
import java.util.Set;

/**
 * Lets a bounded number of values become labels of their own. A value that was let in stays in, so
 * that no series falls back to a smaller count while the process runs. Not thread-safe.
 */
final class LabelCap<T> {
  private final int limit;
  private final T other;
  private final Set<T> known = new HashSet<>();

  /**
   * @param other stands for every value past the limit
   */
  LabelCap(int limit, T other) {
    this.limit = limit;
    this.other = other;
  }

  T of(T value) {
    if (known.contains(value)) {
      return value;
    }
    if (known.size() < limit) {
      known.add(value);
      return value;
    }
    return other;
  }
}
