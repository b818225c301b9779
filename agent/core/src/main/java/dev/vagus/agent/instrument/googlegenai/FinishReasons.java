package dev.vagus.agent.instrument.googlegenai;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The provider's finish reasons in the words of the semantic conventions. */
final class FinishReasons {
  static final String FILTERED = "content_filter";

  private FinishReasons() {}

  /** Of a candidate; one without a reason was cut off. */
  static String of(@Nullable String reason, boolean callsFunction) {
    if (reason == null) {
      return "error";
    }
    return switch (reason) {
      case "STOP" -> callsFunction ? "tool_call" : "stop";
      case "MAX_TOKENS" -> "length";
      case "SAFETY",
          "RECITATION",
          "BLOCKLIST",
          "PROHIBITED_CONTENT",
          "SPII",
          "IMAGE_SAFETY",
          "IMAGE_PROHIBITED_CONTENT",
          "IMAGE_RECITATION" ->
          FILTERED;
      default -> reason.toLowerCase(Locale.ROOT);
    };
  }
}
