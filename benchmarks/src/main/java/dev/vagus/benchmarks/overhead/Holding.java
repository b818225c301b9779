package dev.vagus.benchmarks.overhead;

import java.util.ArrayList;
import java.util.List;

/**
 * What a process holds after its work.
 *
 * @param liveBytes heap in use after collection
 * @param threads names of its threads, digits taken out
 */
record Holding(long liveBytes, List<String> threads) {
  static Holding parse(String line) {
    int space = line.indexOf(' ');
    return new Holding(
        Long.parseLong(line.substring(0, space)),
        List.of(line.substring(space + 1).split("\\|", -1)));
  }

  /** Names that the other does not have, or not so often. */
  List<String> threadsBeyond(Holding other) {
    List<String> added = new ArrayList<>(threads);
    other.threads.forEach(added::remove);
    return added;
  }
}
