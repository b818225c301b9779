package dev.vagus.agent.instrument.openai;

import com.openai.models.completions.CompletionUsage;
import com.openai.models.responses.ResponseUsage;
import dev.vagus.agent.inference.Usage;
import org.jspecify.annotations.Nullable;

/** Token counts as the provider sent them. */
final class Usages {
  private Usages() {}

  /** Of a chat completion, a legacy completion or a response; null when there is none. */
  static @Nullable Usage of(@Nullable Object usage) {
    if (usage instanceof CompletionUsage completion) {
      return ofCompletion(completion);
    }
    return usage instanceof ResponseUsage response ? ofResponse(response) : null;
  }

  private static Usage ofCompletion(CompletionUsage usage) {
    Long cacheRead = null;
    Long cacheWrite = null;
    Long reasoning = null;
    if (Fields.value(usage._promptTokensDetails())
        instanceof CompletionUsage.PromptTokensDetails input) {
      cacheRead = Fields.integer(input._cachedTokens());
      cacheWrite = LaterMembers.cacheWriteTokens(input);
    }
    if (Fields.value(usage._completionTokensDetails())
        instanceof CompletionUsage.CompletionTokensDetails output) {
      reasoning = Fields.integer(output._reasoningTokens());
    }
    return new Usage(
        Fields.integer(usage._promptTokens()),
        Fields.integer(usage._completionTokens()),
        cacheRead,
        cacheWrite,
        reasoning);
  }

  private static Usage ofResponse(ResponseUsage usage) {
    @Nullable Long[] cache = LaterMembers.inputDetails(usage);
    Long reasoning =
        Fields.value(usage._outputTokensDetails()) instanceof ResponseUsage.OutputTokensDetails d
            ? Fields.integer(d._reasoningTokens())
            : null;
    return new Usage(
        Fields.integer(usage._inputTokens()),
        Fields.integer(usage._outputTokens()),
        cache[0],
        cache[1],
        reasoning);
  }
}
