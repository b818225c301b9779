package dev.vagus.demo.run;

/** What got lost on the way, by everybody's own count. */
final class Drops {
  private Drops() {}

  static double of(Scrape collector, Scrape agent) {
    return agent.sum("vagus_agent_dropped_total")
        + collector.sum("vagus_collector_items_total", "outcome", "refused")
        + collector.sum("vagus_evaluation_results_dropped_total");
  }
}
