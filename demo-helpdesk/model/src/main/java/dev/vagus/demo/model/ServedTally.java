package dev.vagus.demo.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** What the server answered so far, by the model that answered. Thread-safe. */
public final class ServedTally {
  /**
   * Sum of the answers of one model.
   *
   * @param cost US dollars at list price
   */
  public record Served(long inferences, long inputTokens, long outputTokens, BigDecimal cost) {
    static final Served NOTHING = new Served(0, 0, 0, BigDecimal.ZERO);

    Served plus(Served other) {
      return new Served(
          inferences + other.inferences,
          inputTokens + other.inputTokens,
          outputTokens + other.outputTokens,
          cost.add(other.cost));
    }
  }

  private final Map<String, Served> byModel = new TreeMap<>();

  synchronized void count(OfferedModel model, long inputTokens, long outputTokens) {
    Served one = new Served(1, inputTokens, outputTokens, model.cost(inputTokens, outputTokens));
    byModel.merge(model.snapshot(), one, Served::plus);
  }

  /** By the dated name that answers carry. */
  public synchronized Map<String, Served> byModel() {
    return new TreeMap<>(byModel);
  }

  /** Over all models. */
  public synchronized Served total() {
    return byModel.values().stream().reduce(Served.NOTHING, Served::plus);
  }
}
