package dev.vagus.collector.credit;

import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.SpanKey;
import java.util.Map;

/** Spreads an episode's reward over its inferences. Pure. */
public interface CreditAssignment {
  /** Name on metrics, in evaluation results and in datasets, for example {@code identical}. */
  String name();

  /**
   * Credit of each inference, in the order of the episode. An inference that gets nothing is
   * absent; an episode without inferences gives an empty map.
   */
  Map<SpanKey, Credit> assign(Episode episode);
}
