package dev.vagus.agent.telemetry;

import dev.vagus.agent.inference.FinishedCall;
import dev.vagus.agent.inference.FinishedStep;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.inference.StepFacts;
import dev.vagus.agent.inference.UnreadCall;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What waits for export, bounded by count and by bytes. What has been taken counts until it is
 * released, so that a batch that cannot be delivered takes its share. Any thread may offer, one
 * thread takes.
 */
final class BoundedQueue {
  private static final long FIXED_BYTES = 1024;

  private final ConcurrentLinkedQueue<Object> items = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final int maxItems;
  private final long maxBytes;

  BoundedQueue(int maxItems, long maxBytes) {
    this.maxItems = maxItems;
    this.maxBytes = maxBytes;
  }

  /** Adds an item; returns why not, or null when it was added. */
  Drops.@Nullable Reason offer(Object item) {
    if (count.incrementAndGet() > maxItems) {
      count.decrementAndGet();
      return Drops.Reason.QUEUE_FULL;
    }
    long size = size(item);
    if (bytes.addAndGet(size) > maxBytes) {
      bytes.addAndGet(-size);
      count.decrementAndGet();
      return Drops.Reason.QUEUE_BYTES;
    }
    items.add(item);
    waiting.incrementAndGet();
    return null;
  }

  @Nullable Object take() {
    Object item = items.poll();
    if (item != null) {
      waiting.decrementAndGet();
    }
    return item;
  }

  /** What was taken is gone: delivered or dropped. */
  void release(int items, long size) {
    count.addAndGet(-items);
    bytes.addAndGet(-size);
  }

  /** Items that nobody has taken yet. */
  int waiting() {
    return waiting.get();
  }

  /** Items that wait or are being delivered. */
  int items() {
    return count.get();
  }

  int maxItems() {
    return maxItems;
  }

  /** Estimated size of {@link #items}. */
  long bytes() {
    return bytes.get();
  }

  /** Estimated size of an item in memory. */
  static long size(Object item) {
    if (item instanceof FinishedCall call) {
      RequestFacts request = call.request();
      return FIXED_BYTES
          + length(request.inputMessages)
          + length(request.systemInstructions)
          + length(request.toolDefinitions)
          + length(call.response().outputMessages)
          + (call.chunks() == null ? 0 : 4L * call.chunks().gaps());
    }
    if (item instanceof UnreadCall call) {
      return FIXED_BYTES + call.bytes();
    }
    if (item instanceof FinishedStep step) {
      StepFacts facts = step.facts();
      return FIXED_BYTES
          + length(facts.arguments)
          + length(facts.result)
          + length(facts.query)
          + length(facts.documents);
    }
    if (item instanceof LogEvent event) {
      long size = FIXED_BYTES;
      for (Map.Entry<String, Object> entry : event.attributes().entrySet()) {
        size += entry.getValue() instanceof String text ? text.length() : 16;
      }
      return size;
    }
    return FIXED_BYTES;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
