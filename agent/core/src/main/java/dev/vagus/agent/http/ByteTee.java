package dev.vagus.agent.http;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A copy of the bytes of one body as they pass, bounded for itself and together with all others.
 * What is beyond the bounds is left out, never waited for. Thread-safe.
 */
final class ByteTee {
  /** Bytes kept of one body. */
  static final int MOST_BYTES = 4 * 1024 * 1024;

  /** Bytes kept of all bodies of calls that are still open. */
  static final long MOST_HELD = 32L * 1024 * 1024;

  private static final AtomicLong HELD = new AtomicLong();
  private static final byte[] NONE = {};

  private byte[] bytes = NONE;
  private int length;
  private long passed;
  private boolean taken;

  synchronized void add(byte[] from, int offset, int count) {
    passed += count;
    int kept = room(count);
    if (kept > 0) {
      System.arraycopy(from, offset, bytes, length, kept);
      length += kept;
    }
  }

  /** Copies what remains of {@code from} and leaves its position as it is. */
  synchronized void add(ByteBuffer from) {
    int count = from.remaining();
    passed += count;
    int kept = room(count);
    if (kept <= 0) {
      return;
    }
    from.duplicate().limit(from.position() + kept).get(bytes, length, kept);
    length += kept;
  }

  /** The body is sent anew. */
  synchronized void restart() {
    length = 0;
    passed = 0;
  }

  /** Bytes that passed, kept or not. */
  synchronized long passed() {
    return passed;
  }

  synchronized boolean isCut() {
    return passed > length;
  }

  /** What was kept. Nothing is kept from now on. */
  synchronized byte[] take() {
    byte[] all = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    HELD.addAndGet(-bytes.length);
    bytes = NONE;
    length = 0;
    taken = true;
    return all;
  }

  /** How many of {@code count} bytes there is room for, after growing as far as allowed. */
  private int room(int count) {
    if (taken || count <= 0) {
      return 0;
    }
    int needed = (int) Math.min(MOST_BYTES, (long) length + count);
    if (needed > bytes.length) {
      int size = Math.min(MOST_BYTES, Math.max(needed, Math.max(1024, bytes.length * 2)));
      int more = size - bytes.length;
      if (HELD.addAndGet(more) > MOST_HELD) {
        HELD.addAndGet(-more);
        return Math.min(count, bytes.length - length);
      }
      bytes = Arrays.copyOf(bytes, size);
    }
    return Math.min(count, bytes.length - length);
  }

  static long held() {
    return HELD.get();
  }
}
