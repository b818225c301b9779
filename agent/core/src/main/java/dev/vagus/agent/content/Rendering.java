package dev.vagus.agent.content;

import org.jspecify.annotations.Nullable;

/**
 * The rendered content of one call: its writers share placeholders, so that the same address in
 * question and answer reads the same. Not thread-safe.
 */
public final class Rendering {
  private final ContentCapture capture;
  private @Nullable Placeholders placeholders;
  private boolean truncated;

  Rendering(ContentCapture capture) {
    this.capture = capture;
  }

  /** A new writer. In capture mode {@code none} it writes nothing. */
  public MessageWriter messages() {
    return new JsonMessages(this, capture.limits(), capture.mode() != CaptureMode.NONE);
  }

  /** One JSON value: {@code text} itself when it is JSON, else a string. Null in mode none. */
  public @Nullable String value(String text) {
    if (capture.mode() == CaptureMode.NONE) {
      return null;
    }
    JsonText out = new JsonText(this, capture.limits());
    new JsonCopy(out).value(text);
    return out.take();
  }

  /** Whether text was cut. */
  public boolean truncated() {
    return truncated;
  }

  /** The capture mode that is in force. */
  public CaptureMode mode() {
    return capture.mode();
  }

  void cut() {
    truncated = true;
  }

  Redactor redactor() {
    return capture.redactor();
  }

  String placeholder(String type, String value) {
    return placeholders().of(type, value);
  }

  Placeholders placeholders() {
    Placeholders known = placeholders;
    if (known == null) {
      known = new Placeholders();
      placeholders = known;
    }
    return known;
  }
}
