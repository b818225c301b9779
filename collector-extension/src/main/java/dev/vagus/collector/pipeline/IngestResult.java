package dev.vagus.collector.pipeline;

import java.time.Duration;

/** What became of a batch; the sender is told exactly this. */
public sealed interface IngestResult {
  /**
   * Durably committed.
   *
   * @param stored items that are new
   * @param duplicates items that were stored before and are not stored again
   */
  record Accepted(int stored, int duplicates) implements IngestResult {}

  /**
   * Nothing of it was stored, the same batch may succeed later.
   *
   * @param reason low-cardinality name for the ledger, for example {@code queue_full}
   * @param message one line for the sender
   * @param after how long the sender should wait
   */
  record Retryable(String reason, String message, Duration after) implements IngestResult {}

  /** Nothing of it was stored, and sending it again will not help. */
  record Permanent(String reason, String message) implements IngestResult {}
}
