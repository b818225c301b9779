package dev.vagus.agent.telemetry;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Says things to the operator, each kind at most once a minute. Thread-safe. */
final class Notices {
  private static final long INTERVAL_NANOS = 60_000_000_000L;
  private static final int MOST_KINDS = 256;

  private final Consumer<String> log;
  private final ConcurrentHashMap<String, Long> lastSaid = new ConcurrentHashMap<>();

  Notices(Consumer<String> log) {
    this.log = log;
  }

  /** Says {@code line} unless something of this kind was said within the last minute. */
  void say(String kind, String line) {
    long now = System.nanoTime();
    Long last = lastSaid.get(kind);
    if (last != null && now - last < INTERVAL_NANOS) {
      return;
    }
    if (lastSaid.size() < MOST_KINDS) {
      lastSaid.put(kind, now);
      log.accept(line);
    }
  }

  /** The condition is over: its next occurrence is news. */
  void forget(String kind) {
    lastSaid.remove(kind);
  }

  void always(String line) {
    log.accept(line);
  }
}
