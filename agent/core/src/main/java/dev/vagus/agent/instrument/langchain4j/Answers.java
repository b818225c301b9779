package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.instrument.Accessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Complete answers of chat models. */
final class Answers {
  private static final Accessor SERVICE_TIER = new Accessor("serviceTier");
  private static final Accessor FINGERPRINT = new Accessor("systemFingerprint");

  private Answers() {}

  static void fill(ChatResponse answer, Inference inference) {
    ResponseFacts facts = inference.response();
    ChatResponseMetadata metadata = answer.metadata();
    String reason = reason(metadata.finishReason());
    facts.id = metadata.id();
    facts.model = metadata.modelName();
    facts.finishReasons = reason == null ? null : List.of(reason);
    facts.usage = Usages.of(metadata.tokenUsage());
    facts.serviceTier = ChatParameters.text(SERVICE_TIER.of(metadata));
    facts.systemFingerprint = ChatParameters.text(FINGERPRINT.of(metadata));
    AiMessage message = answer.aiMessage();
    if (message != null && inference.capturesContent()) {
      MessageWriter out = inference.messages().message("assistant");
      Messages.parts(message, out);
      if (reason != null) {
        out.finishReason(reason);
      }
      facts.outputMessages = out.end().json();
    }
  }

  private static @Nullable String reason(@Nullable FinishReason reason) {
    if (reason == null) {
      return null;
    }
    return reason == FinishReason.TOOL_EXECUTION
        ? "tool_call"
        : reason.name().toLowerCase(Locale.ROOT);
  }
}
