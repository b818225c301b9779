package dev.vagus.agent.telemetry;

import dev.vagus.agent.cost.Cost;
import dev.vagus.agent.inference.FinishedCall;
import dev.vagus.agent.inference.HttpSightings;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** The metrics {@code vagus.agent.*}: what the agent saw, what it cost, what got lost. */
final class AgentMetrics {
  private final LongCounter inferences;
  private final LongCounter feedback;
  private final DoubleCounter cost;
  private final LongCounter unpriced;

  AgentMetrics(Meter meter, Drops drops, BoundedQueue queue) {
    inferences = counter(meter, "vagus.agent.inferences", "{inference}", "Calls that ended.");
    feedback = counter(meter, "vagus.agent.feedback", "{feedback}", "Feedback events.");
    unpriced =
        counter(meter, "vagus.agent.unpriced", "{inference}", "Calls whose price is not known.");
    cost =
        meter
            .counterBuilder("vagus.agent.cost")
            .ofDoubles()
            .setUnit("{currency}")
            .setDescription("Cost of the calls.")
            .build();
    observe(meter, drops, queue);
  }

  private static LongCounter counter(Meter meter, String name, String unit, String description) {
    return meter.counterBuilder(name).setUnit(unit).setDescription(description).build();
  }

  private static void observe(Meter meter, Drops drops, BoundedQueue queue) {
    meter
        .counterBuilder("vagus.agent.dropped")
        .setUnit("{item}")
        .setDescription("Items that were not delivered.")
        .buildWithCallback(
            point -> {
              for (Drops.Item item : Drops.Item.values()) {
                for (Drops.Reason reason : Drops.Reason.values()) {
                  point.record(
                      drops.dropped(item, reason),
                      Attributes.of(GenAi.SIGNAL, item.wireName, GenAi.REASON, reason.wireName));
                }
              }
            });
    meter
        .counterBuilder("vagus.agent.exported")
        .setUnit("{item}")
        .setDescription("Items that the collector took.")
        .buildWithCallback(
            point -> {
              for (Drops.Item item : Drops.Item.values()) {
                point.record(drops.exported(item), Attributes.of(GenAi.SIGNAL, item.wireName));
              }
            });
    meter
        .counterBuilder("vagus.agent.http.requests")
        .setUnit("{request}")
        .setDescription("Requests to model endpoints seen at HTTP clients, and their fate.")
        .buildWithCallback(
            point -> {
              if (HttpSightings.SEEN.count() > 0) {
                for (HttpSightings fate : HttpSightings.values()) {
                  point.record(fate.count(), Attributes.of(GenAi.REASON, fate.wireName()));
                }
              }
            });
    meter
        .gaugeBuilder("vagus.agent.queue.items")
        .ofLongs()
        .setUnit("{item}")
        .buildWithCallback(point -> point.record(queue.items()));
    meter
        .gaugeBuilder("vagus.agent.queue.bytes")
        .ofLongs()
        .setUnit("By")
        .buildWithCallback(point -> point.record(queue.bytes()));
  }

  /** {@code priced} is whether a price was looked for. */
  void inference(FinishedCall call, Series series, boolean priced, @Nullable Cost amount) {
    inferences.add(1, series.library(), Context.root());
    if (amount != null) {
      cost.add(
          amount.amount(),
          series.model().toBuilder().put(GenAi.COST_CURRENCY, amount.currency()).build(),
          Context.root());
    } else if (priced && call.response().usage != null) {
      unpriced.add(1, series.model(), Context.root());
    }
  }

  void event(LogEvent event) {
    if (event.name().equals(GenAi.FEEDBACK_EVENT)) {
      feedback.add(
          1,
          Attributes.of(
              GenAi.FEEDBACK_ACTION,
              text(event, GenAi.FEEDBACK_ACTION.getKey()),
              GenAi.FEEDBACK_SOURCE,
              text(event, GenAi.FEEDBACK_SOURCE.getKey())),
          Context.root());
    }
  }

  private static String text(LogEvent event, String name) {
    Object value = event.attributes().get(name);
    return value == null ? "" : value.toString();
  }
}
