package dev.vagus.agent.telemetry;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A batch of one signal on its way. While the collector cannot take it, it stays and is tried
 * again, ever more slowly. Used by one thread.
 */
final class Outbox {
  private static final long FIRST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Signal signal;
  private final Drops.Item item;
  private final Transport transport;
  private final BoundedQueue queue;
  private final Drops drops;
  private final Notices notices;
  private final Batch batch;
  private long bytes;
  private int failures;
  private long notBefore;
  private @Nullable String failure;

  Outbox(
      Signal signal,
      Drops.Item item,
      Origin origin,
      BoundedQueue queue,
      Drops drops,
      Notices notices,
      Transport transport) {
    this.signal = signal;
    this.item = item;
    this.batch = new Batch(origin);
    this.transport = transport;
    this.queue = queue;
    this.drops = drops;
    this.notices = notices;
  }

  void add(Batch.Item one, long size) {
    batch.add(one);
    bytes += size;
  }

  int size() {
    return batch.items();
  }

  /** When to try again at the earliest, by {@link System#nanoTime}; now when nothing failed. */
  long notBefore(long now) {
    return failures == 0 ? now : notBefore;
  }

  /** Tries to deliver, unless it is too early or there is nothing; returns whether it is empty. */
  boolean deliver(boolean evenIfEarly) {
    if (batch.items() == 0) {
      return true;
    }
    if (failures > 0 && !evenIfEarly && System.nanoTime() - notBefore < 0) {
      return false;
    }
    if (failures == 0) {
      drops.send(item, batch.items());
    }
    Delivery delivery = transport.send(signal, batch.request());
    if (delivery instanceof Delivery.Retryable retryable) {
      wait(retryable);
      return false;
    }
    if (delivery instanceof Delivery.Accepted accepted) {
      accepted(accepted);
    } else if (delivery instanceof Delivery.Permanent permanent) {
      notices.say(
          "refused " + signal,
          batch.items() + " " + signal.plural + " were refused and are lost: " + permanent.cause());
      drops.fail(permanent.cause());
      drops.drop(item, Drops.Reason.EXPORT_FAILED, batch.items());
    }
    clear();
    return true;
  }

  private void accepted(Delivery.Accepted accepted) {
    long rejected = Math.min(accepted.rejected(), batch.items());
    drops.export(item, batch.items() - rejected);
    if (rejected > 0) {
      drops.drop(item, Drops.Reason.EXPORT_FAILED, rejected);
      drops.fail("rejected " + rejected + " " + signal.plural + ": " + accepted.message());
      notices.say(
          "rejected " + signal,
          "the collector rejected " + rejected + " " + signal.plural + ": " + accepted.message());
    }
  }

  private void wait(Delivery.Retryable retryable) {
    long wait = Math.min(LONGEST_WAIT_NANOS, FIRST_WAIT_NANOS << Math.min(failures, 10));
    wait -= ThreadLocalRandom.current().nextLong(wait / 4);
    failures++;
    failure = retryable.cause();
    drops.fail(retryable.cause());
    notBefore = System.nanoTime() + Math.max(wait, retryable.afterNanos());
  }

  /** Gives up what is left. */
  int abandon(Drops.Reason reason) {
    int lost = batch.items();
    drops.drop(item, reason, lost);
    clear();
    return lost;
  }

  private void clear() {
    queue.release(batch.items(), bytes);
    batch.clear();
    bytes = 0;
    failures = 0;
    failure = null;
  }

  /** Why the last try failed; null when it did not. */
  @Nullable String failure() {
    return failure;
  }
}
