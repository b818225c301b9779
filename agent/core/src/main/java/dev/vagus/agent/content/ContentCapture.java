package dev.vagus.agent.content;

import java.util.List;

/** What of prompts and answers may leave: the capture mode in force and its means. Thread-safe. */
public final class ContentCapture {
  private static final ContentCapture REDACTING =
      new ContentCapture(CaptureMode.REDACTED, ContentLimits.DEFAULT, List.of());

  private final CaptureMode mode;
  private final ContentLimits limits;
  private final Redactor redactor;

  /**
   * @param patterns what is redacted besides what the agent knows
   */
  public ContentCapture(CaptureMode mode, ContentLimits limits, List<CustomPattern> patterns) {
    this.mode = mode;
    this.limits = limits;
    this.redactor = new Redactor(mode == CaptureMode.REDACTED, patterns);
  }

  /** What is in force unless the operator says otherwise. */
  public static ContentCapture redacting() {
    return REDACTING;
  }

  public CaptureMode mode() {
    return mode;
  }

  /** The rendering of one call. */
  public Rendering rendering() {
    return new Rendering(this);
  }

  /**
   * Text other than messages, such as a comment or the message of an error, as it may leave.
   * Placeholders count from one in each text. Not for capture mode {@code none}: whether such text
   * leaves at all is the caller's decision.
   */
  public String redact(String text) {
    String cut = text;
    if (text.length() > limits.partCharacters()) {
      int end = limits.partCharacters();
      cut = text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
    return redactor.redact(cut);
  }

  ContentLimits limits() {
    return limits;
  }

  Redactor redactor() {
    return redactor;
  }
}
