package dev.vagus.agent.feedback;

/** A rule that cannot be understood; the message is one line for its author. */
final class RuleException extends Exception {
  private static final long serialVersionUID = 1;

  RuleException(String message) {
    super(message);
  }
}
