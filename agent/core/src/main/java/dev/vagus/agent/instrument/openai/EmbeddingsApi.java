package dev.vagus.agent.instrument.openai;

import com.openai.models.embeddings.CreateEmbeddingResponse;
import com.openai.models.embeddings.EmbeddingCreateParams;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Embeddings. */
final class EmbeddingsApi implements Api {
  static final EmbeddingsApi INSTANCE = new EmbeddingsApi();

  @Override
  public Operation operation() {
    return Operation.EMBEDDINGS;
  }

  @Override
  public @Nullable String model(Object params) {
    return Fields.text(((EmbeddingCreateParams) params)._model());
  }

  @Override
  public void request(Object params, RequestFacts facts, Inference inference) {
    EmbeddingCreateParams request = (EmbeddingCreateParams) params;
    String format = Fields.text(request._encodingFormat());
    facts.encodingFormats = format == null ? null : List.of(format);
    facts.dimensions = Fields.integer(request._dimensions());
    facts.userId = Fields.text(request._user());
  }

  @Override
  public void answer(Object answer, Inference inference) {
    CreateEmbeddingResponse response = (CreateEmbeddingResponse) answer;
    ResponseFacts facts = inference.response();
    facts.model = Fields.text(response._model());
    if (Fields.value(response._usage()) instanceof CreateEmbeddingResponse.Usage usage) {
      facts.usage = new Usage(Fields.integer(usage._promptTokens()), null, null, null, null);
    }
  }

  @Override
  public Chunks chunks(boolean content) {
    return new Chunks() {
      @Override
      public void add(Object chunk) {}

      @Override
      public void facts(Inference inference) {}
    };
  }

  @Override
  public Class<?> answerType() {
    return CreateEmbeddingResponse.class;
  }

  @Override
  public Class<?> chunkType() {
    return CreateEmbeddingResponse.class;
  }
}
