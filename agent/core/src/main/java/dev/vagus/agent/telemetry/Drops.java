package dev.vagus.agent.telemetry;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What was delivered and what was not, and why. Thread-safe. */
final class Drops {
  /** What an item is. */
  enum Item {
    /** A span: of an inference, or of a step around inferences. */
    INFERENCE,
    FEEDBACK;

    final String wireName = name().toLowerCase(Locale.ROOT);

    static Item of(Object queued) {
      return queued instanceof LogEvent ? FEEDBACK : INFERENCE;
    }
  }

  /** Why an item was not delivered. */
  enum Reason {
    QUEUE_FULL,
    QUEUE_BYTES,
    EXPORT_FAILED,
    SHUTDOWN,
    INTERNAL_ERROR;

    final String wireName = name().toLowerCase(Locale.ROOT);
  }

  private final Map<Item, Map<Reason, LongAdder>> dropped = new EnumMap<>(Item.class);
  private final Map<Item, LongAdder> sent = new EnumMap<>(Item.class);
  private final Map<Item, LongAdder> exported = new EnumMap<>(Item.class);
  private volatile @Nullable String lastFailure;

  Drops() {
    for (Item item : Item.values()) {
      sent.put(item, new LongAdder());
      exported.put(item, new LongAdder());
      Map<Reason, LongAdder> reasons = new EnumMap<>(Reason.class);
      for (Reason reason : Reason.values()) {
        reasons.put(reason, new LongAdder());
      }
      dropped.put(item, reasons);
    }
  }

  void drop(Item item, Reason reason, long count) {
    counter(item, reason).add(count);
  }

  /** Items that were sent for the first time. */
  void send(Item item, long count) {
    requireNonNull(sent.get(item)).add(count);
  }

  long sent(Item item) {
    return requireNonNull(sent.get(item)).sum();
  }

  /** The collector did not take something. */
  void fail(String cause) {
    lastFailure = Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + cause;
  }

  /** When and why the collector did not take something last; null when that never happened. */
  @Nullable String lastFailure() {
    return lastFailure;
  }

  void export(Item item, long count) {
    requireNonNull(exported.get(item)).add(count);
  }

  long dropped(Item item, Reason reason) {
    return counter(item, reason).sum();
  }

  long exported(Item item) {
    return requireNonNull(exported.get(item)).sum();
  }

  long dropped() {
    long sum = 0;
    for (Item item : Item.values()) {
      for (Reason reason : Reason.values()) {
        sum += dropped(item, reason);
      }
    }
    return sum;
  }

  private LongAdder counter(Item item, Reason reason) {
    return requireNonNull(requireNonNull(dropped.get(item)).get(reason));
  }
}
