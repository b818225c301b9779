package dev.vagus.collector.receive;

/** An item that cannot be taken; the sender and the ledger are told why. */
final class Rejected extends Exception {
  private static final long serialVersionUID = 1L;
  private final String reason;

  /**
   * An item is refused.
   *
   * @param reason low-cardinality name for the ledger
   * @param message one line that names the field
   */
  Rejected(String reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
