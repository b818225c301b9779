package dev.vagus.benchmarks.overhead;

/** How far a benchmark is, on standard error. */
final class Progress {
  private Progress() {}

  static void show(String what, long done, long all) {
    System.err.printf("%s %d/%d%n", what, Math.min(done, all), all);
  }
}
