package dev.vagus.collector.credit;

import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.SpanKey;
import java.util.Map;

/** Spreads an episode's reward over its inferences. Pure. */
public interface CreditAssignment {
  String name();

  /**
   * Weight of each inference, in the order of the episode; the weights sum to 1 for conserving
   * schemes. An inference that gets nothing is absent.
   */
  Map<SpanKey, Credit> assign(Episode episode);
}
