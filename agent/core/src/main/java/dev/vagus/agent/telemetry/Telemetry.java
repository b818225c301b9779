package dev.vagus.agent.telemetry;

import dev.vagus.agent.config.AgentConfig;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.cost.Prices;
import dev.vagus.agent.inference.FinishedCall;
import dev.vagus.agent.inference.FinishedStep;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.InferenceSink;
import dev.vagus.agent.inference.UnreadCall;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes ended calls and steps, and log events, and delivers them from one daemon thread. The thread
 * that offers never waits: what does not fit is dropped and counted.
 */
public final class Telemetry implements InferenceSink, LogEvents, AutoCloseable {
  private final AgentConfig config;
  private final String version;
  private final ContentCapture content;
  private final Prices prices;
  private final Drops drops = new Drops();
  private final Notices notices;
  private final BoundedQueue queue;
  private final Thread worker;
  private volatile Consumer<Runnable> surroundings = Runnable::run;
  private volatile boolean closing;
  private volatile boolean parked;
  private @Nullable Pipeline pipeline;

  /**
   * @param version of the agent
   * @param log takes single lines for the operator, at a limited rate
   */
  public Telemetry(
      AgentConfig config,
      String version,
      ContentCapture content,
      Prices prices,
      Consumer<String> log) {
    this.config = config;
    this.version = version;
    this.content = content;
    this.prices = prices;
    this.notices = new Notices(log);
    this.queue = new BoundedQueue(config.queue().maxItems(), config.queue().maxBytes());
    this.worker = DaemonThreads.create("vagus-export", () -> surroundings.accept(this::run));
  }

  /** Starts the export thread. Nothing of the SDK is loaded before the first item is there. */
  public void start() {
    worker.start();
  }

  /**
   * Starts the export thread.
   *
   * @param within runs its work
   */
  public void start(Consumer<Runnable> within) {
    surroundings = within;
    worker.start();
  }

  @Override
  public void accept(FinishedCall call) {
    offer(call, Drops.Item.INFERENCE);
  }

  @Override
  public void acceptUnread(UnreadCall call) {
    offer(call, Drops.Item.INFERENCE);
  }

  @Override
  public void accept(FinishedStep step) {
    offer(step, Drops.Item.INFERENCE);
  }

  @Override
  public void emit(LogEvent event) {
    offer(event, Drops.Item.FEEDBACK);
  }

  private void offer(Object item, Drops.Item kind) {
    try {
      Drops.Reason dropped = closing ? Drops.Reason.SHUTDOWN : queue.offer(item);
      if (dropped != null) {
        drops.drop(kind, dropped, 1);
      } else if (parked && queue.waiting() >= config.queue().batchSize()) {
        parked = false;
        LockSupport.unpark(worker);
      }
    } catch (Throwable t) {
      drops.drop(kind, Drops.Reason.INTERNAL_ERROR, 1);
    }
  }

  @Override
  public ContentCapture content() {
    return content;
  }

  @Override
  public void internalError(String where, Throwable error) {
    drops.drop(Drops.Item.INFERENCE, Drops.Reason.INTERNAL_ERROR, 1);
    notices.say(
        where, "internal error while " + where + "; the application is not affected: " + error);
  }

  /** Items that were not delivered and never will be. */
  public long dropped() {
    return drops.dropped();
  }

  /** Items that the collector took. */
  public long exported() {
    return drops.exported(Drops.Item.INFERENCE) + drops.exported(Drops.Item.FEEDBACK);
  }

  /** What became of the items so far. */
  public DeliveryReport report() {
    return DeliveryReport.of(drops, queue);
  }

  private void run() {
    if (config.prometheus().enabled()) {
      turn(true);
    }
    long saidDrops = 0;
    while (!closing) {
      park();
      Inference.endAbandoned();
      turn(false);
      saidDrops = sayDrops(saidDrops);
    }
    flush();
    sayDrops(saidDrops);
  }

  private void park() {
    Pipeline running = pipeline;
    long nanos = config.queue().flushInterval().toNanos();
    long idle = running == null ? nanos : running.idleNanos(nanos);
    parked = true;
    if (!closing && queue.waiting() < config.queue().batchSize()) {
      LockSupport.parkNanos(this, idle);
    }
    parked = false;
  }

  private void turn(boolean evenIfNothingWaits) {
    try {
      Pipeline running = pipeline;
      if (running == null) {
        if (queue.waiting() == 0 && !evenIfNothingWaits) {
          return;
        }
        running = open();
      }
      running.run(false);
      running.exportMetricsIfDue();
    } catch (Throwable t) {
      notices.say("export", "internal error while exporting: " + t);
    }
  }

  private Pipeline open() {
    Pipeline opened = new Pipeline(config, version, content, prices, queue, drops, notices);
    pipeline = opened;
    return opened;
  }

  /** Tries until everything is delivered or {@link #close} loses patience and interrupts. */
  private void flush() {
    Pipeline running = pipeline;
    try {
      if (running == null && queue.waiting() > 0) {
        running = open();
      }
      if (running == null) {
        return;
      }
      while (!running.run(true)) {
        Thread.sleep(100);
      }
      running.exportMetrics();
    } catch (InterruptedException e) {
      // The time is over.
    } catch (Throwable t) {
      notices.always("internal error during the last export: " + t);
    }
    int lost = running == null ? 0 : running.close();
    for (Object item = queue.take(); item != null; item = queue.take()) {
      drops.drop(Drops.Item.of(item), Drops.Reason.SHUTDOWN, 1);
      lost++;
    }
    if (lost > 0) {
      notices.always(
          lost
              + " items were not delivered to "
              + config.otlp().endpoint()
              + " before the application ended and are lost");
    }
  }

  private long sayDrops(long said) {
    long full =
        drops.dropped(Drops.Item.INFERENCE, Drops.Reason.QUEUE_FULL)
            + drops.dropped(Drops.Item.INFERENCE, Drops.Reason.QUEUE_BYTES)
            + drops.dropped(Drops.Item.FEEDBACK, Drops.Reason.QUEUE_FULL)
            + drops.dropped(Drops.Item.FEEDBACK, Drops.Reason.QUEUE_BYTES);
    if (full > said) {
      notices.say(
          "full",
          full
              + " items were dropped because the queue is full; is the collector keeping up? "
              + "queue.max-items and queue.max-bytes bound it");
    }
    return full;
  }

  /** Delivers what is left, within the configured time; later items are dropped and counted. */
  @Override
  public void close() {
    closing = true;
    if (!worker.isAlive()) {
      return;
    }
    LockSupport.unpark(worker);
    try {
      worker.join(Math.max(1, config.queue().closeTimeout().toMillis()));
      if (worker.isAlive()) {
        worker.interrupt();
        worker.join(500);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
