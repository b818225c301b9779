package dev.vagus.collector.dataset;

/** A conversation that the format has no way to say; the text is the reason for the manifest. */
final class Unrepresentable extends Exception {
  private static final long serialVersionUID = 1L;

  Unrepresentable(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
