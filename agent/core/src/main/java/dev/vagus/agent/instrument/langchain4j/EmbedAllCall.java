package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.output.Response;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.instrument.Accessor;
import dev.vagus.agent.instrument.CallMapping;
import dev.vagus.agent.instrument.ModelCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of an embedding model before 1.17. */
record EmbedAllCall() implements CallMapping {
  private static final Accessor MODEL_NAME = new Accessor("modelName");

  /** Begins a call of {@code model}; null when nothing is to be recorded. */
  static @Nullable ModelCall begin(Object model) {
    String name = ChatParameters.text(MODEL_NAME.of(model));
    return ModelCall.begin(EmbeddingCall.start(model, name), new EmbedAllCall());
  }

  @Override
  public void request(Inference inference) {
    // The texts are no content that is captured, and nothing else is sent.
  }

  @Override
  @SuppressWarnings("unchecked")
  public void answer(Object answer, Inference inference) {
    Response<List<Embedding>> response = (Response<List<Embedding>>) answer;
    inference.response().usage = Usages.of(response.tokenUsage());
    inference.request().dimensions = EmbeddingCall.dimensions(response.content());
  }

  @Override
  public Chunks chunks(boolean content) {
    return new PartialAnswer(content);
  }

  @Override
  public @Nullable String errorCode(Throwable error) {
    return null;
  }
}
