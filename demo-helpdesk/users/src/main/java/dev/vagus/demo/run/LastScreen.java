package dev.vagus.demo.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the demo shows at the end, all of it as the collector and the agent say it. */
final class LastScreen {
  private static final List<String> TRACKS = List.of("quality", "performance", "price");

  private final Scrape collector;
  private final Scrape agent;
  private final List<String> models;
  private final StringBuilder text = new StringBuilder();

  private LastScreen(Scrape collector, Scrape agent) {
    this.collector = collector;
    this.agent = agent;
    this.models = collector.values("vagus_inferences_total", "model");
  }

  /**
   * Renders it.
   *
   * @param checked how many numbers agreed
   */
  static String of(
      Scrape collector, Scrape agent, List<Dataset> datasets, int checked, DemoSettings settings) {
    LastScreen screen = new LastScreen(collector, agent);
    screen.totals();
    screen.acceptance();
    screen.rewards();
    screen.datasets(datasets, settings.work());
    screen.dropped();
    screen.line("");
    screen.line(
        "%d numbers of the collector agree with what users and model server counted.", checked);
    return screen.text.toString();
  }

  private void totals() {
    line("");
    line("conversations  %,10.0f", collector.sum("vagus_episodes"));
    line("inferences     %,10.0f", collector.sum("vagus_inferences_total"));
    line(
        "tokens         %,10.0f in, %,.0f out",
        collector.sum("vagus_tokens_total", "direction", "input"),
        collector.sum("vagus_tokens_total", "direction", "output"));
    line("cost           %10.4f USD", collector.sum("vagus_cost_total", "currency", "USD"));
    double unpriced = collector.sum("vagus_unpriced_inferences_total");
    if (unpriced > 0) {
      line("               %,10.0f inferences have no known price", unpriced);
    }
  }

  private void acceptance() {
    line("");
    line("acceptance     of drafts that users decided about; coverage is how many of all that is");
    line(
        "  %-24s %6s %9s %7s %7s %9s %12s %9s",
        "model", "drafts", "accepted", "as is", "edited", "rejected", "regenerated", "coverage");
    for (String model : models) {
      line(
          "  %-24s %6.0f %9s %7.0f %7.0f %9.0f %12.0f %9s",
          model,
          collector.sum("vagus_inferences_total", "model", model),
          percent((decided(model, "accept") + decided(model, "edit")) / decided(model)),
          decided(model, "accept"),
          decided(model, "edit"),
          decided(model, "reject"),
          decided(model, "regenerate"),
          percent(decided(model) / collector.sum("vagus_inferences_total", "model", model)));
    }
    line("survival       share of the model's words that edits kept");
    for (String model : models) {
      List<Scrape.Sample> kept =
          collector.all("vagus_kept_ratio", "model", model, "action", "edit");
      String share = kept.isEmpty() ? "unknown, none edited" : percent(kept.get(0).value());
      line("  %-24s %6s", model, share);
    }
  }

  private void rewards() {
    line("");
    line("reward         mean in [-1, 1] (inferences that have one)");
    line("  %-24s %16s %16s %16s", "model", "quality", "performance", "price");
    for (String model : models) {
      StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %-24s", model));
      for (String track : TRACKS) {
        row.append(String.format(Locale.ROOT, " %16s", reward(model, track)));
      }
      line("%s", row);
    }
  }

  private String reward(String model, String track) {
    String[] labels = {"model", model, "track", track, "credit", "direct"};
    double count = collector.sum("vagus_rewarded_inferences", labels);
    double mean = collector.mean("vagus_reward", "vagus_rewarded_inferences", labels);
    return count == 0 ? "-" : String.format(Locale.ROOT, "%+.3f (%.0f)", mean, count);
  }

  private void datasets(List<Dataset> datasets, Path work) {
    line("");
    line("datasets       in %s", work);
    for (Dataset dataset : datasets) {
      line(
          "  %-24s %,6d rows  %s",
          dataset.format(), dataset.rows(), work.relativize(dataset.folder()));
    }
  }

  private void dropped() {
    line("");
    line("dropped        %10.0f", Drops.of(collector, agent));
  }

  private double decided(String model) {
    return collector.sum("vagus_decided_inferences", "model", model);
  }

  private double decided(String model, String action) {
    return collector.sum("vagus_decided_inferences", "model", model, "action", action);
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
