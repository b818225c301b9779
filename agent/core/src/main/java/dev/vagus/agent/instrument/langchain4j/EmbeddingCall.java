package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.request.EmbeddingRequest;
import dev.langchain4j.model.embedding.response.EmbeddingResponse;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.instrument.CallMapping;
import dev.vagus.agent.instrument.Endpoint;
import dev.vagus.agent.instrument.ModelCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of an embedding model. */
record EmbeddingCall(EmbeddingRequest request) implements CallMapping {
  /** What models answer that do not know their name. */
  static final String UNKNOWN = "unknown";

  /** Begins a call of {@code model}; null when nothing is to be recorded. */
  static @Nullable ModelCall begin(Object model, Object request) {
    EmbeddingRequest asked = (EmbeddingRequest) request;
    String name = asked.modelName();
    return ModelCall.begin(
        start(model, name == null ? ((EmbeddingModel) model).modelName() : name),
        new EmbeddingCall(asked));
  }

  static CallStart start(Object model, @Nullable String name) {
    Endpoint endpoint = Clients.endpoint(model);
    return new CallStart(
        LangChain4jInstrumentation.NAME,
        Operation.EMBEDDINGS,
        Providers.of(model),
        UNKNOWN.equals(name) ? null : name,
        endpoint.address(),
        endpoint.port(),
        false);
  }

  /** How long the vectors are. */
  static @Nullable Long dimensions(@Nullable List<Embedding> embeddings) {
    return embeddings == null || embeddings.isEmpty()
        ? null
        : (Long) (long) embeddings.get(0).dimension();
  }

  @Override
  public void request(Inference inference) {
    inference.request().dimensions = ChatParameters.number(request.dimensions());
  }

  @Override
  public void answer(Object answer, Inference inference) {
    EmbeddingResponse response = (EmbeddingResponse) answer;
    inference.response().model = response.modelName();
    inference.response().usage = Usages.of(response.tokenUsage());
    if (inference.request().dimensions == null) {
      inference.request().dimensions = dimensions(response.embeddings());
    }
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
