package dev.vagus.agent.inference;

import java.util.Arrays;

/**
 * When the chunks of one streamed answer arrived. Written by one thread at a time; a reader on
 * another thread may miss the newest chunk, never see a broken one.
 */
public final class ChunkTimes {
  /** Gaps kept per answer; the chunks after it are counted only. */
  static final int MOST_GAPS = 1 << 16;

  private long firstNanos;
  private long lastNanos;
  private int[] gapMicros = new int[16];
  private int gaps;
  private int chunks = 1;

  ChunkTimes(long sinceStartNanos) {
    firstNanos = sinceStartNanos;
    lastNanos = sinceStartNanos;
  }

  /** The issue of the call was that much earlier. */
  void delay(long nanos) {
    firstNanos += nanos;
    lastNanos += nanos;
  }

  void next(long sinceStartNanos) {
    long gap = sinceStartNanos - lastNanos;
    lastNanos = sinceStartNanos;
    chunks++;
    int[] kept = gapMicros;
    if (gaps == kept.length) {
      if (gaps >= MOST_GAPS) {
        return;
      }
      kept = Arrays.copyOf(kept, gaps * 2);
      gapMicros = kept;
    }
    kept[gaps] = (int) Math.min(gap / 1000, Integer.MAX_VALUE);
    gaps++;
  }

  /** Time from the issue of the call to its first chunk, in nanoseconds. */
  public long firstNanos() {
    return firstNanos;
  }

  /** Number of chunks. */
  public int chunks() {
    return chunks;
  }

  /** Number of gaps kept. */
  public int gaps() {
    return Math.min(gaps, gapMicros.length);
  }

  /** Time between two chunks, in microseconds. */
  public int gapMicros(int index) {
    return gapMicros[index];
  }
}
