package dev.vagus.agent.feedback;

/** One rule of the operator: when what happens, what it means; and how often it did. */
record Rule(String name, Trigger trigger, Effect effect, RuleCounters counters) {
  Rule(String name, Trigger trigger, Effect effect) {
    this(name, trigger, effect, new RuleCounters());
  }
}
