package dev.vagus.agent.instrument.openai;

import com.openai.models.responses.Response;
import org.jspecify.annotations.Nullable;

/** The provider's finish reasons in the words of the semantic conventions. */
final class FinishReasons {
  static final String MISSING = "error";

  private FinishReasons() {}

  /** Of a choice of chat completions; a choice without one was cut off. */
  static String ofChoice(@Nullable String reason) {
    if (reason == null) {
      return MISSING;
    }
    return switch (reason) {
      case "tool_calls", "function_call" -> "tool_call";
      default -> reason;
    };
  }

  /** Of a response; {@code callsTool} when its output asks the application to run a tool. */
  static String of(Response response, boolean callsTool) {
    String status = Fields.text(response._status());
    if (status == null || status.equals("completed")) {
      return callsTool ? "tool_call" : "stop";
    }
    if (!status.equals("incomplete")) {
      return status.equals("failed") ? MISSING : status;
    }
    String reason =
        Fields.value(response._incompleteDetails()) instanceof Response.IncompleteDetails details
            ? Fields.text(details._reason())
            : null;
    if (reason == null) {
      return status;
    }
    return reason.equals("max_output_tokens") ? "length" : reason;
  }
}
