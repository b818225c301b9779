package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.ResponseFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** Complete answers of chat models. */
final class Answers {
  private Answers() {}

  static void fill(ChatResponse answer, Inference inference) {
    ResponseFacts facts = inference.response();
    ChatResponseMetadata metadata = answer.getMetadata();
    facts.id = ChatParameters.text(metadata.getId());
    facts.model = ChatParameters.text(metadata.getModel());
    facts.usage = Usages.of(metadata.getUsage());
    List<Generation> choices = answer.getResults();
    List<String> reasons = new ArrayList<>(choices.size());
    for (Generation choice : choices) {
      String reason = reason(choice.getMetadata().getFinishReason());
      if (reason != null) {
        reasons.add(reason);
      }
    }
    facts.finishReasons = reasons.isEmpty() ? null : reasons;
    if (inference.capturesContent()) {
      facts.outputMessages = render(choices, inference.messages());
    }
  }

  private static @Nullable String render(List<Generation> choices, MessageWriter out) {
    for (Generation choice : choices) {
      AssistantMessage message = choice.getOutput();
      out.message("assistant");
      Messages.text(message.getText(), out);
      Messages.toolCalls(message.getToolCalls(), out);
      String reason = reason(choice.getMetadata().getFinishReason());
      if (reason != null) {
        out.finishReason(reason);
      }
      out.end();
    }
    return out.json();
  }

  /** The provider's word in the words of the semantic conventions; null when there is none. */
  static @Nullable String reason(@Nullable String reason) {
    if (reason == null || reason.isEmpty()) {
      return null;
    }
    String word = reason.toLowerCase(Locale.ROOT);
    return switch (word) {
      case "tool_calls", "tool_use", "function_call", "tool_call" -> "tool_call";
      case "end_turn", "stop_sequence", "eos" -> "stop";
      case "max_tokens", "max_output_tokens" -> "length";
      case "safety", "guardrail_intervened" -> "content_filter";
      default -> word;
    };
  }
}
