package dev.vagus.collector.emit;

import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.pipeline.Latency;
import dev.vagus.collector.pipeline.Overview;
import dev.vagus.collector.pipeline.RevisionCount;
import dev.vagus.collector.pipeline.StoreReader;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the application's model calls were like and what users made of them, for Prometheus. Names
 * and labels are described in {@code docs/metrics.md}. Thread-safe; reads the store at most every
 * {@link #FRESH}.
 */
public final class ApplicationMetrics implements MultiCollector {
  static final Duration FRESH = Duration.ofSeconds(5);

  private static final int GROUPS = 200;
  private static final int CURRENCIES = 20;
  private static final String OTHER = "other";
  private static final Overview.Group OTHERS = new Overview.Group(OTHER, OTHER, OTHER, OTHER);
  private static final Set<String> SOURCES =
      Set.of("api", "rule", "observed", "evaluator", "annotation");
  private static final Set<FeedbackAction> ACCEPTED =
      Set.of(FeedbackAction.ACCEPT, FeedbackAction.PARTIAL_ACCEPT, FeedbackAction.EDIT);

  private final StoreReader store;
  private final LongSupplier nanoTime;
  private final LabelCap<Overview.Group> groups = new LabelCap<>(GROUPS, OTHERS);
  private final LabelCap<String> currencies = new LabelCap<>(CURRENCIES, OTHER);
  private @Nullable MetricSnapshots latest;
  private long readAt;

  public ApplicationMetrics(StoreReader store) {
    this(store, System::nanoTime);
  }

  ApplicationMetrics(StoreReader store, LongSupplier nanoTime) {
    this.store = store;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized MetricSnapshots collect() {
    long now = nanoTime.getAsLong();
    MetricSnapshots known = latest;
    if (known == null || now - readAt >= FRESH.toNanos()) {
      known = read();
      latest = known;
      readAt = now;
    }
    return known;
  }

  private MetricSnapshots read() {
    Overview overview = store.overview();
    List<MetricSnapshot> all = new ArrayList<>();
    admitLargestFirst(overview);
    traffic(overview, all);
    latency(all);
    spending(overview, all);
    feedback(overview, all);
    acceptance(overview, all);
    rewards(overview, all);
    all.add(single("vagus_episodes", "Episodes stored.", overview.episodes()));
    all.add(single("vagus_log_position", "Last position of the ingest log.", overview.position()));
    all.add(
        single(
            "vagus_digested_log_position",
            "Position up to which rewards are computed.",
            overview.digestedPosition()));
    return new MetricSnapshots(all);
  }

  private void admitLargestFirst(Overview overview) {
    overview.traffic().stream()
        .sorted(Comparator.comparingLong(Overview.Traffic::inferences).reversed())
        .forEach(traffic -> groups.of(traffic.group()));
  }

  private void traffic(Overview overview, List<MetricSnapshot> all) {
    Sums inferences = new Sums("vagus_inferences", "Model calls stored.");
    Sums errors = new Sums("vagus_inference_errors", "Model calls that failed.");
    Sums tokens = new Sums("vagus_tokens", "Tokens reported.");
    for (Overview.Traffic traffic : overview.traffic()) {
      Labels group = labels(traffic.group());
      inferences.add(group, traffic.inferences());
      errors.add(group, traffic.errors());
      tokens.add(group.add("direction", "input"), traffic.inputTokens());
      tokens.add(group.add("direction", "output"), traffic.outputTokens());
    }
    all.add(inferences.counter());
    all.add(errors.counter());
    all.add(tokens.counter());
  }

  private void latency(List<MetricSnapshot> all) {
    Histograms duration =
        new Histograms(
            "vagus_inference_duration_seconds", "Duration of model calls that succeeded.");
    Histograms firstChunk =
        new Histograms("vagus_time_to_first_chunk_seconds", "Time to first chunk of streams.");
    for (Latency latency : store.latencies()) {
      Histograms of =
          switch (latency.measure()) {
            case DURATION -> duration;
            case FIRST_CHUNK -> firstChunk;
          };
      of.add(labels(latency.group()), latency);
    }
    all.add(duration.histogram());
    all.add(firstChunk.histogram());
  }

  private void spending(Overview overview, List<MetricSnapshot> all) {
    Sums cost = new Sums("vagus_cost", "Cost of the calls whose price is known.");
    Sums unpriced = new Sums("vagus_unpriced_inferences", "Model calls whose price is not known.");
    for (Overview.Traffic traffic : overview.traffic()) {
      unpriced.add(labels(traffic.group()), 0);
    }
    for (Overview.Spending spending : overview.spending()) {
      Labels group = labels(spending.group());
      if (spending.currency() == null || spending.amount() == null) {
        unpriced.add(group, spending.inferences());
      } else {
        String currency = currencies.of(spending.currency());
        cost.add(group.add("currency", currency), spending.amount().doubleValue());
      }
    }
    all.add(cost.counter());
    all.add(unpriced.counter());
  }

  private void feedback(Overview overview, List<MetricSnapshot> all) {
    Sums received = new Sums("vagus_feedback", "Feedback joined to a call, as received.");
    for (Overview.Received feedback : overview.feedback()) {
      String source = SOURCES.contains(feedback.source()) ? feedback.source() : OTHER;
      received.add(
          labels(feedback.group())
              .merge(Labels.of("action", name(feedback.action()), "source", source)),
          feedback.count());
    }
    Sums parked =
        new Sums("vagus_parked_feedback", "Feedback whose call is not known yet, by age.");
    for (String age : Overview.Parked.AGES) {
      parked.add(Labels.of("age", age), 0);
    }
    for (Overview.Parked waiting : overview.parked()) {
      parked.add(Labels.of("age", waiting.age()), waiting.count());
    }
    all.add(received.counter());
    all.add(parked.gauge());
  }

  private void acceptance(Overview overview, List<MetricSnapshot> all) {
    Sums decided = new Sums("vagus_decided_inferences", "Outputs by what finally became of them.");
    Means ratio =
        new Means("vagus_acceptance_ratio", "Outputs accepted among those decided about.");
    Means coverage =
        new Means("vagus_acceptance_coverage_ratio", "Outputs decided about among all calls.");
    Means kept =
        new Means("vagus_kept_ratio", "Mean share of the model's words that the user kept.");
    for (Overview.Traffic traffic : overview.traffic()) {
      coverage.add(labels(traffic.group()), 0, traffic.inferences());
    }
    for (Overview.Accepted outputs : overview.acceptance()) {
      Labels group = labels(outputs.group());
      Labels action = group.add("action", name(outputs.action()));
      long count = outputs.inferences();
      decided.add(action, count);
      ratio.add(group, ACCEPTED.contains(outputs.action()) ? (double) count : 0, count);
      coverage.add(group, (double) count, 0);
      if (outputs.kept() != null) {
        kept.add(action, outputs.kept() * outputs.keptKnown(), outputs.keptKnown());
      }
    }
    all.add(decided.gauge());
    all.add(ratio.gauge());
    all.add(coverage.gauge());
    all.add(kept.gauge());
  }

  private void rewards(Overview overview, List<MetricSnapshot> all) {
    Means reward = new Means("vagus_reward", "Mean of the rewards in force, from -1 to 1.");
    Means confidence =
        new Means("vagus_reward_confidence", "Mean confidence of the rewards in force.");
    Sums rewarded = new Sums("vagus_rewarded_inferences", "Calls with a reward in force.");
    for (Overview.Rewarded row : overview.rewards()) {
      Labels labels =
          labels(row.group()).merge(Labels.of("track", row.track(), "credit", row.credit()));
      reward.add(labels, row.mean() * row.inferences(), row.inferences());
      confidence.add(labels, row.confidence() * row.inferences(), row.inferences());
      rewarded.add(labels, row.inferences());
    }
    Sums revisions = new Sums("vagus_reward_revisions", "Revisions of rewards ever written.");
    for (RevisionCount count : store.revisionCounts()) {
      revisions.add(Labels.of("track", count.track(), "credit", count.credit()), count.revisions());
    }
    all.add(reward.gauge());
    all.add(confidence.gauge());
    all.add(rewarded.gauge());
    all.add(revisions.counter());
  }

  private Labels labels(Overview.Group group) {
    Overview.Group shown = groups.of(group);
    return Labels.of(
        "service", known(shown.service()),
        "provider", known(shown.provider()),
        "model", known(shown.model()),
        "operation", known(shown.operation()));
  }

  private static String known(String value) {
    return value.isEmpty() ? "unknown" : value;
  }

  private static MetricSnapshot single(String name, String help, long value) {
    Sums sums = new Sums(name, help);
    sums.add(Labels.EMPTY, value);
    return sums.gauge();
  }

  private static String name(FeedbackAction action) {
    return action.name().toLowerCase(Locale.ROOT);
  }
}
