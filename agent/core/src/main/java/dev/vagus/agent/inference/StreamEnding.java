package dev.vagus.agent.inference;

/** The five ways in which a stream ends; each stream ends in exactly one. */
public enum StreamEnding {
  EXHAUSTED("exhausted"),
  FAILED("failed"),
  CLOSED_EARLY("closed_early"),
  CANCELLED("cancelled"),
  ABANDONED("abandoned");

  private final String wireName;

  StreamEnding(String wireName) {
    this.wireName = wireName;
  }

  /** The value of {@code vagus.stream.ending}. */
  public String wireName() {
    return wireName;
  }
}
