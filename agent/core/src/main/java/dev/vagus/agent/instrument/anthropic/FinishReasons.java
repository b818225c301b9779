package dev.vagus.agent.instrument.anthropic;

import org.jspecify.annotations.Nullable;

/** The provider's stop reasons in the words of the semantic conventions. */
final class FinishReasons {
  private FinishReasons() {}

  /** An answer without a reason was cut off. */
  static String of(@Nullable String stopReason) {
    if (stopReason == null) {
      return "error";
    }
    return switch (stopReason) {
      case "end_turn", "stop_sequence" -> "stop";
      case "max_tokens", "model_context_window_exceeded" -> "length";
      case "tool_use" -> "tool_call";
      case "refusal" -> "content_filter";
      default -> stopReason;
    };
  }
}
