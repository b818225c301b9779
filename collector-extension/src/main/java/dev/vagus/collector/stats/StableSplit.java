package dev.vagus.collector.stats;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Puts an id into one of 10,000 buckets, always the same one, so that a split stays the same when a
 * dataset grows. Pure.
 */
public final class StableSplit {
  /** Number of buckets. */
  public static final int BUCKETS = 10_000;

  private StableSplit() {}

  /**
   * First eight bytes of SHA-256 of {@code salt + id} in UTF-8 as an unsigned big-endian number,
   * modulo {@link #BUCKETS}.
   */
  public static int bucket(String salt, String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest((salt + id).getBytes(StandardCharsets.UTF_8));
      return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), BUCKETS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
