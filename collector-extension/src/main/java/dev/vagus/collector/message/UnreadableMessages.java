package dev.vagus.collector.message;

/** Message JSON that is not what the semantic conventions say; the text says what is wrong. */
public final class UnreadableMessages extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableMessages(String message) {
    super(message);
  }
}
