package dev.vagus.agent.instrument.openai;

import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.vagus.agent.inference.RequestFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of a chat completion. */
@SuppressWarnings("deprecation") // what the library deprecates still arrives
final class ChatParameters {
  private ChatParameters() {}

  static void fill(ChatCompletionCreateParams request, RequestFacts facts) {
    facts.temperature = Fields.decimal(request._temperature());
    facts.topP = Fields.decimal(request._topP());
    facts.frequencyPenalty = Fields.decimal(request._frequencyPenalty());
    facts.presencePenalty = Fields.decimal(request._presencePenalty());
    facts.seed = Fields.integer(request._seed());
    facts.choiceCount = Fields.integer(request._n());
    facts.maxTokens = Fields.integer(request._maxCompletionTokens());
    if (facts.maxTokens == null) {
      facts.maxTokens = Fields.integer(request._maxTokens());
    }
    facts.stopSequences = stop(Fields.value(request._stop()));
    facts.outputType = outputType(request);
    facts.reasoningLevel = Fields.text(request._reasoningEffort());
    facts.serviceTier = Fields.text(request._serviceTier());
    facts.userId = Fields.text(request._user());
  }

  private static @Nullable List<String> stop(@Nullable Object value) {
    if (value instanceof ChatCompletionCreateParams.Stop stop) {
      if (stop.isString()) {
        return List.of(stop.asString());
      }
      return stop.isStrings() ? stop.asStrings() : null;
    }
    return null;
  }

  private static @Nullable String outputType(ChatCompletionCreateParams request) {
    for (Object modality : Fields.list(request._modalities())) {
      if (modality.toString().equals("audio")) {
        return "speech";
      }
    }
    Object value = Fields.value(request._responseFormat());
    if (value instanceof ChatCompletionCreateParams.ResponseFormat format) {
      if (format.isJsonSchema() || format.isJsonObject()) {
        return "json";
      }
      return format.isText() ? "text" : null;
    }
    return null;
  }
}
