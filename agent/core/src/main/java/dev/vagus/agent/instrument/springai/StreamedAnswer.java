package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.Usage;
import dev.vagus.agent.instrument.CallMapping;
import dev.vagus.agent.instrument.Fragments;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** A streamed answer as far as it has come. The library joins the pieces of tool calls itself. */
final class StreamedAnswer implements CallMapping.Chunks {
  private static final String CUT_OFF = "error";
  private static final int MOST_TOOL_CALLS = 128;

  private final boolean content;
  private final Fragments text = new Fragments();
  private final List<AssistantMessage.ToolCall> toolCalls = new ArrayList<>();
  private @Nullable String id;
  private @Nullable String model;
  private @Nullable String finishReason;
  private @Nullable Usage usage;

  StreamedAnswer(boolean content) {
    this.content = content;
  }

  @Override
  public void add(Object chunk) {
    if (!(chunk instanceof ChatResponse response)) {
      return;
    }
    ChatResponseMetadata metadata = response.getMetadata();
    if (metadata != null) {
      id = or(ChatParameters.text(metadata.getId()), id);
      model = or(ChatParameters.text(metadata.getModel()), model);
      usage = or(Usages.of(metadata.getUsage()), usage);
    }
    for (Generation generation : response.getResults()) {
      finishReason = or(Answers.reason(generation.getMetadata().getFinishReason()), finishReason);
      AssistantMessage message = generation.getOutput();
      if (content && message != null) {
        text.add(message.getText());
        if (message.hasToolCalls() && toolCalls.size() < MOST_TOOL_CALLS) {
          toolCalls.addAll(message.getToolCalls());
        }
      }
    }
  }

  @Override
  public void facts(Inference inference) {
    ResponseFacts facts = inference.response();
    String reason = finishReason == null ? CUT_OFF : finishReason;
    facts.id = id;
    facts.model = model;
    facts.usage = usage;
    facts.finishReasons = List.of(reason);
    String said = text.text();
    if ((said != null || !toolCalls.isEmpty()) && inference.capturesContent()) {
      MessageWriter out = inference.messages().message("assistant");
      Messages.text(said, out);
      Messages.toolCalls(toolCalls, out);
      facts.outputMessages = out.finishReason(reason).end().json();
    }
  }

  private static <T> @Nullable T or(@Nullable T value, @Nullable T other) {
    return value == null ? other : value;
  }
}
