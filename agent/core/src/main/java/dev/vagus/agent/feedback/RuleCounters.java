package dev.vagus.agent.feedback;

import java.util.concurrent.atomic.LongAdder;

/** What became of the requests and calls that a rule looked at. Thread-safe. */
final class RuleCounters {
  /** Requests or calls that the rule is about. */
  final LongAdder matched = new LongAdder();

  /** Of these, answered with another status, or ended by an exception. */
  final LongAdder otherEnding = new LongAdder();

  /** Of these, lacking a target or a value because a path led nowhere. */
  final LongAdder unresolved = new LongAdder();

  /** Of these, with a getter of the application that threw. */
  final LongAdder failed = new LongAdder();

  /** Of these, said, bound or identified. */
  final LongAdder done = new LongAdder();
}
