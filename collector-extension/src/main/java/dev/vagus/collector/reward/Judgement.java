package dev.vagus.collector.reward;

import dev.vagus.collector.model.Contribution;
import dev.vagus.collector.model.SpanKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a track thinks of one inference, or of a whole episode. Credit assignment turns it into
 * rewards of inferences.
 *
 * @param inference null when it is about the whole episode
 * @param contributions the signals behind it, not empty; their weights decide how much each counts
 */
public record Judgement(@Nullable SpanKey inference, List<Contribution> contributions) {
  public Judgement {
    if (contributions.isEmpty()) {
      throw new IllegalArgumentException("a judgement needs a signal");
    }
    contributions = List.copyOf(contributions);
  }

  /** Mean of the signals by weight, in [-1, 1]. */
  double value() {
    double sum = 0;
    double weights = 0;
    for (Contribution contribution : contributions) {
      sum += contribution.weight() * contribution.value();
      weights += contribution.weight();
    }
    return Math.max(-1, Math.min(1, sum / weights));
  }
}
