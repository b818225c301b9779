package dev.vagus.agent.inference;

/** The five ways in which a stream ends; each stream ends in exactly one. */
public enum StreamEnding {
  EXHAUSTED,
  FAILED,
  CLOSED_EARLY,
  CANCELLED,
  ABANDONED
}
