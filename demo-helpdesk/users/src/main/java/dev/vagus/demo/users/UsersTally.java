package dev.vagus.demo.users;

import java.util.Map;
import java.util.TreeMap;

/** What the users did, by the model whose draft it was. Thread-safe. */
public final class UsersTally {
  private final Map<String, ModelTally> byModel = new TreeMap<>();
  private int conversations;

  synchronized void countConversation() {
    conversations++;
  }

  synchronized void count(String model, Reaction reaction, double kept) {
    byModel.merge(model, ModelTally.of(reaction, kept), ModelTally::plus);
  }

  public synchronized int conversations() {
    return conversations;
  }

  /** By the name under which the help desk asked for the model. */
  public synchronized Map<String, ModelTally> byModel() {
    return new TreeMap<>(byModel);
  }

  /** Over all models. */
  public synchronized ModelTally total() {
    return byModel.values().stream().reduce(ModelTally.NOTHING, ModelTally::plus);
  }
}
