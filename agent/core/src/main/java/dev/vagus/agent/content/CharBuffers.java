package dev.vagus.agent.content;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A few buffers for reuse, shared by all threads: per-thread ones would add up in an application
 * with thousands of virtual threads.
 */
final class CharBuffers {
  private static final int SLOTS = 8;
  private static final int FIRST_LENGTH = 8 * 1024;
  private static final int LONGEST_KEPT = 64 * 1024;
  private static final AtomicReferenceArray<char @Nullable []> KEPT =
      new AtomicReferenceArray<>(SLOTS);

  private CharBuffers() {}

  static char[] take() {
    int first = slot();
    for (int i = 0; i < 3; i++) {
      char[] buffer = KEPT.getAndSet((first + i) % SLOTS, null);
      if (buffer != null) {
        return buffer;
      }
    }
    return new char[FIRST_LENGTH];
  }

  static void giveBack(char[] buffer) {
    if (buffer.length > LONGEST_KEPT) {
      return;
    }
    int first = slot();
    for (int i = 0; i < 3; i++) {
      if (KEPT.compareAndSet((first + i) % SLOTS, null, buffer)) {
        return;
      }
    }
  }

  private static int slot() {
    return (int) (Thread.currentThread().getId() % SLOTS);
  }
}
