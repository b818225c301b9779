package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.model.output.TokenUsage;
import dev.vagus.agent.inference.Usage;
import dev.vagus.agent.instrument.Accessor;
import org.jspecify.annotations.Nullable;

/** Token counts. What is special to a provider is in a class of its module, read by name. */
final class Usages {
  private static final Accessor INPUT_DETAILS = new Accessor("inputTokensDetails");
  private static final Accessor OUTPUT_DETAILS = new Accessor("outputTokensDetails");
  private static final Accessor CACHED = new Accessor("cachedTokens");
  private static final Accessor REASONING = new Accessor("reasoningTokens");
  private static final Accessor CACHE_READ = new Accessor("cacheReadInputTokens");
  private static final Accessor CACHE_WRITE = new Accessor("cacheCreationInputTokens");

  private Usages() {}

  static @Nullable Usage of(@Nullable TokenUsage usage) {
    if (usage == null || (usage.inputTokenCount() == null && usage.outputTokenCount() == null)) {
      return null;
    }
    Long input = ChatParameters.number(usage.inputTokenCount());
    Long cacheRead = ChatParameters.number(CACHE_READ.of(usage));
    Long cacheWrite = ChatParameters.number(CACHE_WRITE.of(usage));
    if (input != null) {
      // Anthropic counts what comes from the cache apart.
      input += (cacheRead == null ? 0 : cacheRead) + (cacheWrite == null ? 0 : cacheWrite);
    }
    Long cached = detail(INPUT_DETAILS.of(usage), CACHED);
    return new Usage(
        input,
        ChatParameters.number(usage.outputTokenCount()),
        cacheRead == null ? cached : cacheRead,
        cacheWrite,
        detail(OUTPUT_DETAILS.of(usage), REASONING));
  }

  private static @Nullable Long detail(@Nullable Object details, Accessor count) {
    return details == null ? null : ChatParameters.number(count.of(details));
  }
}
