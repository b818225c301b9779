package dev.vagus.demo.run;

import dev.vagus.demo.model.ServedTally;
import dev.vagus.demo.users.ModelTally;
import dev.vagus.demo.users.UsersTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the collector says against what the users did and what the model server answered. The
 * three counted on their own and share no code.
 */
final class Comparison {
  private static final double TOLERANCE = 1e-9;

  private final Scrape collector;
  private final List<String> differences = new ArrayList<>();
  private int checked;

  private Comparison(Scrape collector) {
    this.collector = collector;
  }

  /**
   * Compares everything that both sides know.
   *
   * @param served null with a real model server, whose own count is not known
   */
  static Comparison of(Scrape collector, UsersTally did, @Nullable ServedTally served) {
    Comparison comparison = new Comparison(collector);
    comparison.totals(did);
    did.byModel().forEach(comparison::model);
    if (served != null) {
      served.byModel().forEach(comparison::served);
      comparison.same("unpriced inferences", 0, collector.sum("vagus_unpriced_inferences_total"));
    }
    return comparison;
  }

  /** One line for each difference. */
  List<String> differences() {
    return differences;
  }

  int checked() {
    return checked;
  }

  private void totals(UsersTally did) {
    same("inferences", did.total().drafts(), collector.sum("vagus_inferences_total"));
    same("failed inferences", 0, collector.sum("vagus_inference_errors_total"));
    same("conversations", did.conversations(), collector.sum("vagus_episodes"));
    same("feedback", did.total().judged(), collector.sum("vagus_feedback_total"));
    same("parked feedback", 0, collector.sum("vagus_parked_feedback"));
    same(
        "inferences rewarded by quality",
        did.total().judged(),
        collector.sum("vagus_rewarded_inferences", "track", "quality", "credit", "direct"));
    same(
        "inferences rewarded by performance",
        did.total().drafts(),
        collector.sum("vagus_rewarded_inferences", "track", "performance", "credit", "direct"));
  }

  private void model(String asked, ModelTally did) {
    String model = answering(asked, collector.values("vagus_inferences_total", "model"));
    String of = " of " + model;
    same("inferences" + of, did.drafts(), collector.sum("vagus_inferences_total", "model", model));
    decided(model, "accept", did.sentAsIs());
    decided(model, "edit", did.edited());
    decided(model, "reject", did.discarded());
    decided(model, "regenerate", did.regenerated());
    feedback(model, "edit", did.sentAsIs() + did.edited());
    feedback(model, "reject", did.discarded());
    feedback(model, "regenerate", did.regenerated());
    if (did.judged() > 0) {
      double accepted = (double) (did.sentAsIs() + did.edited()) / did.judged();
      same("acceptance" + of, accepted, collector.sum("vagus_acceptance_ratio", "model", model));
    }
    same(
        "coverage" + of,
        (double) did.judged() / did.drafts(),
        collector.sum("vagus_acceptance_coverage_ratio", "model", model));
    if (did.edited() > 0) {
      same(
          "share of words kept in edits" + of,
          did.meanKept(),
          collector.sum("vagus_kept_ratio", "model", model, "action", "edit"));
    }
  }

  private void decided(String model, String action, int expected) {
    double seen = collector.sum("vagus_decided_inferences", "model", model, "action", action);
    same("inferences with " + action + " of " + model, expected, seen);
  }

  private void feedback(String model, String action, int expected) {
    double seen = collector.sum("vagus_feedback_total", "model", model, "action", action);
    same("feedback " + action + " of " + model, expected, seen);
  }

  private void served(String model, ServedTally.Served served) {
    String of = " of " + model;
    same(
        "inferences served" + of,
        (double) served.inferences(),
        collector.sum("vagus_inferences_total", "model", model));
    same(
        "input tokens" + of,
        (double) served.inputTokens(),
        collector.sum("vagus_tokens_total", "model", model, "direction", "input"));
    same(
        "output tokens" + of,
        (double) served.outputTokens(),
        collector.sum("vagus_tokens_total", "model", model, "direction", "output"));
    same(
        "US dollars" + of,
        served.cost().doubleValue(),
        collector.sum("vagus_cost_total", "model", model, "currency", "USD"));
  }

  private void same(String what, double expected, double seen) {
    checked++;
    if (!(Math.abs(expected - seen) <= TOLERANCE * Math.max(1, Math.abs(expected)))) {
      differences.add(
          String.format(
              Locale.ROOT,
              "%s: the collector says %s, in fact %s",
              what,
              plain(seen),
              plain(expected)));
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /** The model that answers under a dated name of its own, else the name that was asked for. */
  static String answering(String asked, List<String> models) {
    Optional<String> dated =
        models.stream().filter(model -> model.matches("\\Q" + asked + "\\E-\\d.*")).findFirst();
    return models.contains(asked) ? asked : dated.orElse(asked);
  }
}
