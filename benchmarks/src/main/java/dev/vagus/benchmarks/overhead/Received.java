package dev.vagus.benchmarks.overhead;

/** Counts of one sink. */
record Received(long spans, long logRecords, long bytes) {
  static Received parse(String line) {
    String[] counts = line.split(" ", -1);
    return new Received(
        Long.parseLong(counts[0]), Long.parseLong(counts[1]), Long.parseLong(counts[2]));
  }

  Received minus(Received before) {
    return new Received(spans - before.spans, logRecords - before.logRecords, bytes - before.bytes);
  }
}
