package dev.vagus.agent.feedback;

import java.util.List;

/** How the rules fared. Thread-safe. */
public final class RuleReport {
  private final Rules rules;
  private final Intake intake;

  RuleReport(Rules rules, Intake intake) {
    this.rules = rules;
    this.intake = intake;
  }

  /** Names of the rules that matched no request and no call so far. */
  public List<String> neverMatched() {
    return rules.all().stream()
        .filter(rule -> rule.counters().matched.sum() == 0)
        .map(Rule::name)
        .toList();
  }

  /** Feedback and keys, of rules and of the application, that could not be used so far. */
  public long unusable() {
    return intake.unusable();
  }

  /** One line for each rule. */
  public List<String> lines() {
    return rules.all().stream().map(RuleReport::line).toList();
  }

  private static String line(Rule rule) {
    RuleCounters counters = rule.counters();
    return "feedback rule '%s': matched %d, done %d, other ending %d, unresolved %d, failed %d"
        .formatted(
            rule.name(),
            counters.matched.sum(),
            counters.done.sum(),
            counters.otherEnding.sum(),
            counters.unresolved.sum(),
            counters.failed.sum());
  }
}
