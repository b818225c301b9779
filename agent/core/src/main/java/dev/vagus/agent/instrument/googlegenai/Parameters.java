package dev.vagus.agent.instrument.googlegenai;

import dev.vagus.agent.inference.RequestFacts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parameters of a request to generate content. */
final class Parameters {
  private static final Property TEMPERATURE = new Property("temperature");
  private static final Property TOP_P = new Property("topP");
  private static final Property TOP_K = new Property("topK");
  private static final Property MAX_TOKENS = new Property("maxOutputTokens");
  private static final Property FREQUENCY_PENALTY = new Property("frequencyPenalty");
  private static final Property PRESENCE_PENALTY = new Property("presencePenalty");
  private static final Property SEED = new Property("seed");
  private static final Property CANDIDATES = new Property("candidateCount");
  private static final Property STOP = new Property("stopSequences");
  private static final Property MIME_TYPE = new Property("responseMimeType");
  private static final Property MODALITIES = new Property("responseModalities");
  private static final Property THINKING = new Property("thinkingConfig");
  private static final Property THINKING_LEVEL = new Property("thinkingLevel");

  private Parameters() {}

  static void fill(@Nullable Object config, RequestFacts facts) {
    facts.temperature = TEMPERATURE.decimal(config);
    facts.topP = TOP_P.decimal(config);
    facts.topK = TOP_K.integer(config);
    facts.maxTokens = MAX_TOKENS.integer(config);
    facts.frequencyPenalty = FREQUENCY_PENALTY.decimal(config);
    facts.presencePenalty = PRESENCE_PENALTY.decimal(config);
    facts.seed = SEED.integer(config);
    facts.choiceCount = CANDIDATES.integer(config);
    List<?> stop = STOP.list(config);
    facts.stopSequences = stop.isEmpty() ? null : stop.stream().map(Object::toString).toList();
    facts.outputType = outputType(config);
    facts.reasoningLevel = THINKING_LEVEL.text(THINKING.of(config));
  }

  private static @Nullable String outputType(@Nullable Object config) {
    for (Object modality : MODALITIES.list(config)) {
      switch (modality.toString().toUpperCase(Locale.ROOT)) {
        case "IMAGE" -> {
          return "image";
        }
        case "AUDIO" -> {
          return "speech";
        }
        default -> {
          // Text, alone or with one of the others.
        }
      }
    }
    String mimeType = MIME_TYPE.text(config);
    if (mimeType == null) {
      return null;
    }
    return switch (mimeType) {
      case "application/json" -> "json";
      case "text/plain" -> "text";
      default -> null;
    };
  }
}
