package dev.vagus.benchmarks.overhead;

import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;

/** What this process holds: live heap after collection, and its threads. */
final class Held {
  private static final int COLLECTIONS = 5;

  private Held() {}

  /** {@code liveBytes threadName|threadName|…}; digits are taken out of the names. */
  static String now() throws InterruptedException {
    long live = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(100);
      live = Math.min(live, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    String threads =
        Thread.getAllStackTraces().keySet().stream()
            .map(thread -> thread.getName().replaceAll("[0-9]+", "#"))
            .sorted()
            .collect(Collectors.joining("|"));
    return live + " " + threads;
  }
}
