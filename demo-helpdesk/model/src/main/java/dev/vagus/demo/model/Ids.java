package dev.vagus.demo.model;

import java.util.SplittableRandom;

/** Identifiers in the shape of the provider's. Thread-safe. */
final class Ids {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final SplittableRandom random;

  Ids(long seed) {
    random = new SplittableRandom(seed);
  }

  synchronized String next(String prefix) {
    StringBuilder id = new StringBuilder(prefix);
    for (int i = 0; i < 29; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
