package dev.vagus.agent.instrument.openai;

import com.openai.models.completions.Completion;
import com.openai.models.completions.CompletionCreateParams;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.RequestFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Legacy text completions. */
final class CompletionsApi implements Api {
  static final CompletionsApi INSTANCE = new CompletionsApi();

  @Override
  public Operation operation() {
    return Operation.TEXT_COMPLETION;
  }

  @Override
  public @Nullable String model(Object params) {
    return Fields.text(((CompletionCreateParams) params)._model());
  }

  @Override
  public void request(Object params, RequestFacts facts, Inference inference) {
    CompletionCreateParams request = (CompletionCreateParams) params;
    facts.temperature = Fields.decimal(request._temperature());
    facts.topP = Fields.decimal(request._topP());
    facts.maxTokens = Fields.integer(request._maxTokens());
    facts.frequencyPenalty = Fields.decimal(request._frequencyPenalty());
    facts.presencePenalty = Fields.decimal(request._presencePenalty());
    facts.seed = Fields.integer(request._seed());
    facts.choiceCount = Fields.integer(request._n());
    facts.userId = Fields.text(request._user());
    facts.stopSequences = stop(Fields.value(request._stop()));
    if (inference.capturesContent()) {
      facts.inputMessages = prompt(Fields.value(request._prompt()), inference.messages());
    }
  }

  @Override
  public void answer(Object answer, Inference inference) {
    CompletionChunks chunks = new CompletionChunks(inference.capturesContent());
    chunks.add(answer);
    chunks.facts(inference);
  }

  @Override
  public Chunks chunks(boolean content) {
    return new CompletionChunks(content);
  }

  @Override
  public Class<?> answerType() {
    return Completion.class;
  }

  @Override
  public Class<?> chunkType() {
    return Completion.class;
  }

  private static @Nullable List<String> stop(@Nullable Object value) {
    if (value instanceof CompletionCreateParams.Stop stop) {
      if (stop.isString()) {
        return List.of(stop.asString());
      }
      return stop.isStrings() ? stop.asStrings() : null;
    }
    return null;
  }

  /** Prompts sent as token ids have no text to show. */
  private static @Nullable String prompt(@Nullable Object value, MessageWriter out) {
    if (value instanceof CompletionCreateParams.Prompt prompt) {
      if (prompt.isString()) {
        out.message("user").text(prompt.asString()).end();
      } else if (prompt.isArrayOfStrings()) {
        for (String each : prompt.asArrayOfStrings()) {
          out.message("user").text(each).end();
        }
      }
    }
    return out.json();
  }
}
