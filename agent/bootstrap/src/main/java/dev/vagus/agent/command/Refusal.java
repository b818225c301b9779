package dev.vagus.agent.command;

/** The command cannot do what was asked. The message is one line: what is wrong and the fix. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message, null, false, false);
  }
}
