package dev.vagus.agent.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of inferences and feedback events.
 *
 * @param queued items that wait or are on their way
 * @param queuedBytes their estimated size in memory
 * @param items by kind, {@code inference} and {@code feedback}
 * @param lastFailure when and why the collector did not take something last, null when never
 */
public record DeliveryReport(
    int queued, long queuedBytes, Map<String, Counts> items, @Nullable String lastFailure) {

  /** What there is before anything has been observed. */
  public static final DeliveryReport NOTHING = new DeliveryReport(0, 0, Map.of(), null);

  /**
   * Of one kind of item.
   *
   * @param sent at least once
   * @param acknowledged by the collector
   * @param dropped for good, by reason
   */
  public record Counts(long sent, long acknowledged, Map<String, Long> dropped) {}

  static DeliveryReport of(Drops drops, BoundedQueue queue) {
    Map<String, Counts> items = new TreeMap<>();
    for (Drops.Item item : Drops.Item.values()) {
      Map<String, Long> dropped = new TreeMap<>();
      for (Drops.Reason reason : Drops.Reason.values()) {
        if (drops.dropped(item, reason) > 0) {
          dropped.put(reason.wireName, drops.dropped(item, reason));
        }
      }
      items.put(item.wireName, new Counts(drops.sent(item), drops.exported(item), dropped));
    }
    return new DeliveryReport(queue.items(), queue.bytes(), items, drops.lastFailure());
  }

  /** Items that the collector took. */
  public long acknowledged() {
    return items.values().stream().mapToLong(Counts::acknowledged).sum();
  }

  /** For people, one line for each kind. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("queued " + queued + " items, " + queuedBytes + " bytes");
    items.forEach(
        (kind, counts) ->
            lines.add(
                kind
                    + ": sent "
                    + counts.sent
                    + ", acknowledged "
                    + counts.acknowledged
                    + ", dropped "
                    + (counts.dropped.isEmpty() ? "0" : counts.dropped)));
    lines.add("last failure: " + (lastFailure == null ? "none" : lastFailure));
    return lines;
  }
}
