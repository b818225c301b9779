package dev.vagus.collector.credit;

import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.SpanKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The last inference gets the episode's reward, each earlier one {@code gamma} times that of its
 * successor: the return G(t) = r(t) + gamma * G(t + 1) of a reward at the end.
 */
final class DiscountedCredit implements CreditAssignment {
  static final double DEFAULT_GAMMA = 0.9;

  private static final Comparator<Inference> IN_TIME =
      Comparator.comparing(Inference::startedAt).thenComparing(Inference::key);

  private final double gamma;

  /**
   * @param gamma in (0, 1]
   */
  DiscountedCredit(double gamma) {
    if (!(gamma > 0 && gamma <= 1)) {
      throw new IllegalArgumentException("gamma must be in (0, 1], is " + gamma);
    }
    this.gamma = gamma;
  }

  @Override
  public String name() {
    return "discounted";
  }

  @Override
  public Map<SpanKey, Credit> assign(Episode episode) {
    List<Inference> inTime = new ArrayList<>(episode.inferences());
    inTime.sort(IN_TIME);
    double[] factors = new double[inTime.size()];
    double sum = 0;
    for (int i = factors.length - 1; i >= 0; i--) {
      // A tiny factor still names the inference as part of the episode.
      factors[i] =
          i == factors.length - 1 ? 1 : Math.max(Double.MIN_NORMAL, factors[i + 1] * gamma);
      sum += factors[i];
    }
    Map<SpanKey, Credit> credits = new LinkedHashMap<>();
    for (int i = 0; i < factors.length; i++) {
      int later = factors.length - 1 - i;
      credits.put(inTime.get(i).key(), new Credit(factors[i], factors[i] / sum, why(later)));
    }
    return credits;
  }

  private String why(int later) {
    return later == 0
        ? "The last call of the episode gets its whole reward."
        : String.format(
            Locale.ROOT, "%d later calls in the episode, each discounts by %s.", later, gamma);
  }
}
