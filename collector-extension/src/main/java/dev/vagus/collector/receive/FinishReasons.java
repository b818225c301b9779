package dev.vagus.collector.receive;

import io.opentelemetry.proto.common.v1.AnyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finish reasons in the words of the semantic conventions, one for each choice. */
final class FinishReasons {
  private FinishReasons() {}

  static List<String> of(@Nullable AnyValue value) {
    List<String> reasons = new ArrayList<>();
    if (value == null) {
      return reasons;
    }
    if (value.getValueCase() == AnyValue.ValueCase.ARRAY_VALUE) {
      for (AnyValue element : value.getArrayValue().getValuesList()) {
        reasons.add(normal(AnyValueJson.text(element)));
      }
    } else {
      split(AnyValueJson.text(value), reasons);
    }
    return List.copyOf(reasons);
  }

  /** One reason, or several in the form {@code ["STOP","LENGTH"]}. */
  private static void split(String text, List<String> reasons) {
    String inner = text.strip();
    if (inner.startsWith("[") && inner.endsWith("]")) {
      inner = inner.substring(1, inner.length() - 1);
    }
    int from = 0;
    while (from <= inner.length()) {
      int comma = inner.indexOf(',', from);
      int to = comma < 0 ? inner.length() : comma;
      String reason = inner.substring(from, to).strip();
      if (reason.length() > 1 && reason.startsWith("\"") && reason.endsWith("\"")) {
        reason = reason.substring(1, reason.length() - 1);
      }
      if (!reason.isEmpty()) {
        reasons.add(normal(reason));
      }
      from = to + 1;
    }
  }

  private static String normal(String reason) {
    return switch (reason.toLowerCase(Locale.ROOT)) {
      case "stop", "end_turn", "stop_sequence", "eos", "completed" -> "stop";
      case "length", "max_tokens", "max_output_tokens" -> "length";
      case "tool_call", "tool_calls", "tool_use", "function_call", "tool_execution" -> "tool_call";
      case "content_filter", "safety", "guardrail_intervened" -> "content_filter";
      default -> reason;
    };
  }
}
