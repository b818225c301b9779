package dev.vagus.agent.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The providers' finish reasons in the words of the semantic conventions. */
final class FinishReasons {
  /** Of an answer that stops without one. */
  static final String MISSING = "error";

  private FinishReasons() {}

  static @Nullable String of(@Nullable String reason) {
    if (reason == null || reason.isEmpty()) {
      return null;
    }
    String lower = reason.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "stop", "end_turn", "stop_sequence", "complete", "endoftext" -> "stop";
      case "length", "max_tokens", "max_output_tokens", "model_context_window_exceeded" -> "length";
      case "tool_calls", "tool_call", "tool_use", "function_call" -> "tool_call";
      case "content_filter",
          "content_filtered",
          "guardrail_intervened",
          "refusal",
          "safety",
          "recitation",
          "blocklist",
          "prohibited_content",
          "spii" ->
          "content_filter";
      default -> lower;
    };
  }
}
