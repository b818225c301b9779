package dev.vagus.agent.content;

/** Where a detector found something; reused from finding to finding. Not thread-safe. */
final class Finding {
  /** Placeholder type, for example {@code EMAIL}. */
  String type = "";

  /** First character. */
  int start;

  /** Behind the last character. */
  int end;

  boolean set(String type, int start, int end) {
    this.type = type;
    this.start = start;
    this.end = end;
    return true;
  }
}
