package dev.vagus.collector.pipeline;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Where each received item went. It balances: of every signal, {@code received} is the sum of all
 * other outcomes once no request is under way. Thread-safe.
 */
public final class Ledger {
  private final Map<Entry, LongAdder> counts = new ConcurrentHashMap<>();

  /** Adds items. */
  public void count(Signal signal, Outcome outcome, String reason, long items) {
    if (items != 0) {
      counts
          .computeIfAbsent(new Entry(signal, outcome, reason), entry -> new LongAdder())
          .add(items);
    }
  }

  /** Counts so far, ordered. */
  public Map<Entry, Long> counts() {
    Map<Entry, Long> now = new TreeMap<>();
    counts.forEach((entry, count) -> now.put(entry, count.sum()));
    return now;
  }

  /** What senders send: spans, log records, metric data points; or whole requests. */
  public enum Signal {
    SPAN,
    LOG,
    METRIC,
    /** Requests that could not be read, so that nobody knows how many items they held. */
    REQUEST
  }

  /** What became of an item. */
  public enum Outcome {
    RECEIVED,
    STORED,
    DUPLICATE,
    /** Understood and of no use here, for example a span that is not about a model. */
    IGNORED,
    /** Not taken; the sender was told so. */
    REFUSED
  }

  /**
   * One line of the ledger.
   *
   * @param reason low cardinality; empty where the outcome says all
   */
  public record Entry(Signal signal, Outcome outcome, String reason) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int bySignal = signal.compareTo(other.signal);
      int byOutcome = bySignal != 0 ? bySignal : outcome.compareTo(other.outcome);
      return byOutcome != 0 ? byOutcome : reason.compareTo(other.reason);
    }
  }
}
