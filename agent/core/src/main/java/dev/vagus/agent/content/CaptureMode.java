package dev.vagus.agent.content;

/** How much of prompts and answers leaves the application; the values of the wire. */
public enum CaptureMode {
  /** Everything, as it is. */
  FULL("full"),
  /** Everything, with personal and secret parts replaced by typed placeholders. */
  REDACTED("redacted"),
  /** Nothing. */
  NONE("none");

  private final String wireName;

  CaptureMode(String wireName) {
    this.wireName = wireName;
  }

  /** The value of {@code vagus.content.mode}, also its name in the configuration. */
  public String wireName() {
    return wireName;
  }
}
