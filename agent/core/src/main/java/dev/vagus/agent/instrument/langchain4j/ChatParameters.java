package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.instrument.Accessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of a chat: what the request says, else what the model says for all requests. */
final class ChatParameters {
  private static final Accessor MAX_COMPLETION_TOKENS = new Accessor("maxCompletionTokens");
  private static final Accessor SEED = new Accessor("seed");
  private static final Accessor USER = new Accessor("user");
  private static final Accessor SERVICE_TIER = new Accessor("serviceTier");
  private static final Accessor REASONING_EFFORT = new Accessor("reasoningEffort");

  private ChatParameters() {}

  static void fill(RequestFacts to, ChatRequestParameters asked, @Nullable Object defaults) {
    if (defaults instanceof ChatRequestParameters given) {
      fill(to, given);
    }
    fill(to, asked);
  }

  private static void fill(RequestFacts to, ChatRequestParameters from) {
    to.temperature = or(from.temperature(), to.temperature);
    to.topP = or(from.topP(), to.topP);
    to.topK = or(number(from.topK()), to.topK);
    to.maxTokens = or(number(from.maxOutputTokens()), to.maxTokens);
    to.maxTokens = or(number(MAX_COMPLETION_TOKENS.of(from)), to.maxTokens);
    to.frequencyPenalty = or(from.frequencyPenalty(), to.frequencyPenalty);
    to.presencePenalty = or(from.presencePenalty(), to.presencePenalty);
    List<String> stop = from.stopSequences();
    if (stop != null && !stop.isEmpty()) {
      to.stopSequences = List.copyOf(stop);
    }
    ResponseFormat format = from.responseFormat();
    if (format != null) {
      to.outputType = format.type() == ResponseFormatType.JSON ? "json" : "text";
    }
    to.seed = or(number(SEED.of(from)), to.seed);
    to.userId = or(text(USER.of(from)), to.userId);
    to.serviceTier = or(text(SERVICE_TIER.of(from)), to.serviceTier);
    to.reasoningLevel = or(text(REASONING_EFFORT.of(from)), to.reasoningLevel);
  }

  private static <T> @Nullable T or(@Nullable T value, @Nullable T other) {
    return value == null ? other : value;
  }

  static @Nullable Long number(@Nullable Object value) {
    return value instanceof Number number ? (Long) number.longValue() : null;
  }

  static @Nullable String text(@Nullable Object value) {
    return value instanceof String text ? text : null;
  }
}
