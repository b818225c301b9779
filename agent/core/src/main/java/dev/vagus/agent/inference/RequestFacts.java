package dev.vagus.agent.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of a request, neutral between libraries. Null means not sent. Not thread-safe. */
public final class RequestFacts {
  public @Nullable Double temperature;
  public @Nullable Double topP;
  public @Nullable Long topK;
  public @Nullable Long maxTokens;
  public @Nullable Double frequencyPenalty;
  public @Nullable Double presencePenalty;
  public @Nullable Long seed;
  public @Nullable Long choiceCount;
  public @Nullable List<String> stopSequences;

  /** {@code text}, {@code json}, {@code image} or {@code speech}. */
  public @Nullable String outputType;

  public @Nullable String reasoningLevel;
  public @Nullable String previousResponseId;
  public @Nullable String conversationId;
  public @Nullable String serviceTier;

  /** The provider's API when it has several, for example {@code chat_completions}. */
  public @Nullable String apiType;

  public @Nullable String userId;
  public @Nullable List<String> encodingFormats;
  public @Nullable Long dimensions;

  /** Rendered JSON, see {@link dev.vagus.agent.content.MessageWriter}; null when not captured. */
  public @Nullable String inputMessages;

  public @Nullable String systemInstructions;
  public @Nullable String toolDefinitions;
}
