package dev.vagus.collector.store;

/**
 * 64-bit hashes of the identities stored so far: about 16 bytes for each. A hash that is absent is
 * new for sure; one that is present must be looked up. For the writer thread alone.
 */
final class KnownKeys {
  private static final long EMPTY = 0;
  private long[] slots = new long[1 << 12];
  private int size;

  static long hash(String... parts) {
    long hash = 0x9E3779B97F4A7C15L;
    for (String part : parts) {
      for (int i = 0; i < part.length(); i++) {
        hash = (hash ^ part.charAt(i)) * 0x100000001B3L;
      }
      hash = mix(hash + part.length());
    }
    return hash == EMPTY ? 1 : hash;
  }

  private static long mix(long x) {
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  boolean contains(long hash) {
    return slots[slot(slots, hash)] != EMPTY;
  }

  void add(long hash) {
    int slot = slot(slots, hash);
    if (slots[slot] == EMPTY) {
      slots[slot] = hash;
      if (++size > slots.length / 2) {
        grow();
      }
    }
  }

  private void grow() {
    long[] larger = new long[Math.multiplyExact(slots.length, 2)];
    for (long hash : slots) {
      if (hash != EMPTY) {
        larger[slot(larger, hash)] = hash;
      }
    }
    slots = larger;
  }

  private static int slot(long[] slots, long hash) {
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != EMPTY && slots[slot] != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
