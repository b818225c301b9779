package dev.vagus.agent.telemetry;

import dev.vagus.agent.config.AgentConfig;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.cost.Cost;
import dev.vagus.agent.cost.Prices;
import dev.vagus.agent.inference.FinishedCall;
import dev.vagus.agent.inference.FinishedStep;
import dev.vagus.agent.inference.UnreadCall;

/**
 * Everything behind the queue: makes spans, events and metrics of what was taken and delivers them.
 * Made and used by the export thread alone, when the first item is there: this is the moment at
 * which the SDK and the HTTP client get loaded.
 */
final class Pipeline {
  /** A batch this large goes without being full, so that a request stays a request. */
  private static final long BATCH_BYTES = 768 * 1024;

  private final int batchSize;
  private final String endpoint;
  private final BoundedQueue queue;
  private final Drops drops;
  private final Notices notices;
  private final Prices prices;
  private final SpanMapping mapping;
  private final StepMapping steps;
  private final Transport transport;
  private final MetricsExport metrics;
  private final CallMetrics callMetrics;
  private final AgentMetrics agentMetrics;
  private final Series.Cache seriesCache = new Series.Cache();
  private final Outbox spans;
  private final Outbox events;
  private boolean collectorAnswers = true;

  Pipeline(
      AgentConfig config,
      String version,
      ContentCapture content,
      Prices prices,
      BoundedQueue queue,
      Drops drops,
      Notices notices) {
    this.batchSize = config.queue().batchSize();
    this.endpoint = config.otlp().endpoint();
    this.queue = queue;
    this.drops = drops;
    this.notices = notices;
    this.prices = prices;
    GenAi.Generation generation =
        config.semconv().latest() ? GenAi.Generation.LATEST : GenAi.Generation.V1_41;
    Origin origin = new Origin(config.resource(), generation, version);
    mapping = new SpanMapping(generation, content);
    steps = new StepMapping(mapping, content);
    transport = Transports.open(config.otlp(), "vagus-agent/" + version);
    metrics = new MetricsExport(config, origin, notices);
    callMetrics = new CallMetrics(metrics.meter(), generation);
    agentMetrics = new AgentMetrics(metrics.meter(), drops, queue);
    spans =
        new Outbox(Signal.TRACES, Drops.Item.INFERENCE, origin, queue, drops, notices, transport);
    events = new Outbox(Signal.LOGS, Drops.Item.FEEDBACK, origin, queue, drops, notices, transport);
  }

  /** Delivers what there is as far as possible; returns whether nothing is left. */
  boolean run(boolean evenIfEarly) {
    while (true) {
      boolean more = fill(evenIfEarly ? 1 : batchSize);
      boolean delivered = spans.deliver(evenIfEarly);
      delivered = events.deliver(evenIfEarly) && delivered;
      collectorAnswers(delivered);
      if (!delivered || !more) {
        return delivered && queue.waiting() == 0;
      }
    }
  }

  /**
   * Takes a batch from the queue; returns whether at least {@code enough} items are waiting still.
   */
  private boolean fill(int enough) {
    long bytes = 0;
    int taken = 0;
    boolean room = spans.size() == 0 && events.size() < batchSize;
    while (room && taken < batchSize && bytes < BATCH_BYTES) {
      Object item = queue.take();
      if (item == null) {
        return false;
      }
      long size = BoundedQueue.size(item);
      add(item, size);
      taken++;
      bytes += size;
    }
    return queue.waiting() >= enough;
  }

  private void add(Object taken, long size) {
    try {
      Object item = taken instanceof UnreadCall unread ? unread.read() : taken;
      if (item == null) {
        queue.release(1, size);
      } else if (item instanceof FinishedCall call) {
        String errorType = SpanMapping.errorType(call);
        Series series = seriesCache.of(call, errorType);
        Cost cost = prices.cost(call.start(), call.response(), call.startEpochNanos());
        spans.add(out -> mapping.write(call, cost, out), size);
        callMetrics.record(call, series);
        agentMetrics.inference(call, series, prices.enabled(), cost);
      } else if (item instanceof FinishedStep step) {
        spans.add(out -> steps.write(step, out), size);
      } else if (item instanceof LogEvent event) {
        events.add(out -> EventMapping.write(event, out), size);
        agentMetrics.event(event);
      }
    } catch (RuntimeException e) {
      drops.drop(Drops.Item.of(taken), Drops.Reason.INTERNAL_ERROR, 1);
      queue.release(1, size);
      notices.say("mapping", "could not export an item, it is lost: " + e);
    }
  }

  private void collectorAnswers(boolean delivered) {
    if (!delivered && collectorAnswers) {
      String cause = spans.failure() == null ? events.failure() : spans.failure();
      notices.say(
          "collector",
          "collector not reachable at "
              + endpoint
              + " ("
              + cause
              + "); up to "
              + queue.maxItems()
              + " items are kept and tried again. Is it running? Set vagus.otlp.endpoint");
    } else if (delivered && !collectorAnswers) {
      notices.forget("collector");
      notices.always("collector reachable again at " + endpoint);
    }
    collectorAnswers = delivered;
  }

  void exportMetricsIfDue() {
    if (metrics.dueIn(System.nanoTime()) <= 0) {
      exportMetrics();
    }
  }

  void exportMetrics() {
    if (metrics.export(transport) instanceof Delivery.Permanent permanent) {
      notices.say("metrics", "the collector refuses metrics: " + permanent.cause());
    }
  }

  /** Time until there is something to do without new items, in nanoseconds. */
  long idleNanos(long atMost) {
    long now = System.nanoTime();
    long retry = Math.max(spans.notBefore(now), events.notBefore(now)) - now;
    long due = metrics.dueIn(now);
    return Math.max(1_000_000, Math.min(Math.max(retry, atMost), due));
  }

  /** Gives up what is left; returns how many items. */
  int close() {
    int lost = spans.abandon(Drops.Reason.SHUTDOWN) + events.abandon(Drops.Reason.SHUTDOWN);
    metrics.close();
    transport.close();
    return lost;
  }
}
