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

  /** What {@code better} knows goes before what is known here. */
  void prefer(RequestFacts better) {
    temperature = better.temperature == null ? temperature : better.temperature;
    topP = better.topP == null ? topP : better.topP;
    topK = better.topK == null ? topK : better.topK;
    maxTokens = better.maxTokens == null ? maxTokens : better.maxTokens;
    frequencyPenalty = better.frequencyPenalty == null ? frequencyPenalty : better.frequencyPenalty;
    presencePenalty = better.presencePenalty == null ? presencePenalty : better.presencePenalty;
    seed = better.seed == null ? seed : better.seed;
    choiceCount = better.choiceCount == null ? choiceCount : better.choiceCount;
    stopSequences = better.stopSequences == null ? stopSequences : better.stopSequences;
    outputType = better.outputType == null ? outputType : better.outputType;
    reasoningLevel = better.reasoningLevel == null ? reasoningLevel : better.reasoningLevel;
    previousResponseId =
        better.previousResponseId == null ? previousResponseId : better.previousResponseId;
    conversationId = better.conversationId == null ? conversationId : better.conversationId;
    serviceTier = better.serviceTier == null ? serviceTier : better.serviceTier;
    apiType = better.apiType == null ? apiType : better.apiType;
    userId = better.userId == null ? userId : better.userId;
    encodingFormats = better.encodingFormats == null ? encodingFormats : better.encodingFormats;
    dimensions = better.dimensions == null ? dimensions : better.dimensions;
    inputMessages = better.inputMessages == null ? inputMessages : better.inputMessages;
    systemInstructions =
        better.systemInstructions == null ? systemInstructions : better.systemInstructions;
    toolDefinitions = better.toolDefinitions == null ? toolDefinitions : better.toolDefinitions;
  }
}
