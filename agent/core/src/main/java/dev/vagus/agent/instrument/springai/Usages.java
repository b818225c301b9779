package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.instrument.Accessor;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.metadata.Usage;

/** Token counts. The details are in the provider's own object, read by name. */
final class Usages {
  private static final Accessor INPUT_DETAILS = new Accessor("promptTokensDetails");
  private static final Accessor OUTPUT_DETAILS = new Accessor("completionTokenDetails");
  private static final Accessor CACHED = new Accessor("cachedTokens");
  private static final Accessor REASONING = new Accessor("reasoningTokens");

  private Usages() {}

  /** Null when the provider told none, for which the library says zero. */
  static dev.vagus.agent.inference.@Nullable Usage of(@Nullable Usage usage) {
    if (usage == null) {
      return null;
    }
    Long input = ChatParameters.number(usage.getPromptTokens());
    Long output = ChatParameters.number(usage.getCompletionTokens());
    if (isZero(input) && isZero(output)) {
      return null;
    }
    Object told = usage.getNativeUsage();
    return new dev.vagus.agent.inference.Usage(
        input,
        output,
        detail(told, INPUT_DETAILS, CACHED),
        null,
        detail(told, OUTPUT_DETAILS, REASONING));
  }

  private static boolean isZero(@Nullable Long count) {
    return count == null || count == 0;
  }

  private static @Nullable Long detail(@Nullable Object usage, Accessor details, Accessor count) {
    Object detail = usage == null ? null : details.of(usage);
    return detail == null ? null : ChatParameters.number(count.of(detail));
  }
}
