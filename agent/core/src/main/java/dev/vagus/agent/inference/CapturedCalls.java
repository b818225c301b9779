package dev.vagus.agent.inference;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many calls have ended, by the library that made them. Thread-safe. */
public final class CapturedCalls {
  private static final Map<String, LongAdder> ENDED = new ConcurrentHashMap<>();

  private CapturedCalls() {}

  static void add(String library) {
    LongAdder count = ENDED.get(library);
    if (count == null) {
      count = ENDED.computeIfAbsent(library, absent -> new LongAdder());
    }
    count.increment();
  }

  /** Counts since start by library, in the order of their names. */
  public static Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    ENDED.forEach((library, count) -> counts.put(library, count.sum()));
    return counts;
  }
}
