package dev.vagus.agent.diagnosis;

import dev.vagus.agent.telemetry.DeliveryReport;
import dev.vagus.agent.weave.WatchedLibrary;
import java.util.List;
import java.util.Map;

/**
 * What is known at one moment.
 *
 * @param libraries all that were loaded
 * @param models those of them that applications call models with
 * @param captured ended calls by library
 * @param seenAtHttp requests to model endpoints that HTTP clients made
 * @param collector where the agent delivers to
 */
record Facts(
    List<WatchedLibrary> libraries,
    List<WatchedLibrary> models,
    Map<String, Long> captured,
    long seenAtHttp,
    DeliveryReport delivery,
    String collector) {

  long allCaptured() {
    return captured.values().stream().mapToLong(Long::longValue).sum();
  }
}
