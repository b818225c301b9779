package dev.vagus.collector.credit;

import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.SpanKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every inference of the episode gets the episode's reward. */
final class IdenticalCredit implements CreditAssignment {
  @Override
  public String name() {
    return "identical";
  }

  @Override
  public Map<SpanKey, Credit> assign(Episode episode) {
    int count = episode.inferences().size();
    Map<SpanKey, Credit> credits = new LinkedHashMap<>();
    for (Inference inference : episode.inferences()) {
      credits.put(
          inference.key(),
          new Credit(
              1, 1.0 / count, "The episode's reward, the same for each of " + count + " calls."));
    }
    return credits;
  }
}
