package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.instrument.Accessor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/** Parameters of a chat: what the prompt says, else what the model says for all prompts. */
final class ChatParameters {
  private static final Accessor MAX_COMPLETION_TOKENS = new Accessor("getMaxCompletionTokens");
  private static final Accessor SEED = new Accessor("getSeed");
  private static final Accessor USER = new Accessor("getUser");
  private static final Accessor CHOICES = new Accessor("getN");
  private static final Accessor REASONING_EFFORT = new Accessor("getReasoningEffort");

  private ChatParameters() {}

  static void fill(RequestFacts to, @Nullable ChatOptions asked, @Nullable ChatOptions defaults) {
    if (defaults != null) {
      fill(to, defaults);
    }
    if (asked != null) {
      fill(to, asked);
    }
  }

  private static void fill(RequestFacts to, ChatOptions from) {
    to.temperature = or(from.getTemperature(), to.temperature);
    to.topP = or(from.getTopP(), to.topP);
    to.topK = or(number(from.getTopK()), to.topK);
    to.maxTokens = or(number(from.getMaxTokens()), to.maxTokens);
    to.maxTokens = or(number(MAX_COMPLETION_TOKENS.of(from)), to.maxTokens);
    to.frequencyPenalty = or(from.getFrequencyPenalty(), to.frequencyPenalty);
    to.presencePenalty = or(from.getPresencePenalty(), to.presencePenalty);
    List<String> stop = from.getStopSequences();
    if (stop != null && !stop.isEmpty()) {
      to.stopSequences = List.copyOf(stop);
    }
    to.seed = or(number(SEED.of(from)), to.seed);
    to.choiceCount = or(number(CHOICES.of(from)), to.choiceCount);
    to.userId = or(text(USER.of(from)), to.userId);
    to.reasoningLevel = or(text(REASONING_EFFORT.of(from)), to.reasoningLevel);
  }

  static @Nullable String tools(@Nullable ChatOptions asked, MessageWriter out) {
    if (!(asked instanceof ToolCallingChatOptions options)
        || options.getToolCallbacks() == null
        || options.getToolCallbacks().isEmpty()) {
      return null;
    }
    for (ToolCallback callback : options.getToolCallbacks()) {
      ToolDefinition tool = callback.getToolDefinition();
      out.tool("function", tool.name(), tool.description(), tool.inputSchema());
    }
    return out.json();
  }

  private static <T> @Nullable T or(@Nullable T value, @Nullable T other) {
    return value == null ? other : value;
  }

  static @Nullable Long number(@Nullable Object value) {
    return value instanceof Number number ? (Long) number.longValue() : null;
  }

  static @Nullable String text(@Nullable Object value) {
    return value instanceof String text && !text.isEmpty() ? text : null;
  }
}
