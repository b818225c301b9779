package dev.vagus.agent.instrument.sample;

/** State of the sample advice. */
final class Calls {
  static int count;

  private Calls() {}
}
