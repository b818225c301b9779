package dev.vagus.agent.instrument.googlegenai;

import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.Usage;
import dev.vagus.agent.instrument.CallMapping;
import dev.vagus.agent.instrument.ModelCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request for embeddings. */
record Embedding(@Nullable Object config) implements CallMapping {
  private static final Property DIMENSIONS = new Property("outputDimensionality");
  private static final Property EMBEDDINGS = new Property("embeddings");
  private static final Property STATISTICS = new Property("statistics");
  private static final Property TOKEN_COUNT = new Property("tokenCount");

  /** Begins a call of {@code models}; null when nothing is to be recorded. */
  static @Nullable ModelCall begin(Object models, @Nullable Object model, @Nullable Object config) {
    return Client.begin(models, Operation.EMBEDDINGS, model, false, new Embedding(config));
  }

  @Override
  public void request(Inference inference) {
    inference.request().dimensions = DIMENSIONS.integer(config);
  }

  @Override
  public void answer(Object answer, Inference inference) {
    Long tokens = tokens(EMBEDDINGS.list(answer));
    if (tokens != null) {
      inference.response().usage = new Usage(tokens, null, null, null, null);
    }
  }

  @Override
  public Chunks chunks(boolean content) {
    throw new IllegalStateException("embeddings are not streamed");
  }

  @Override
  public @Nullable String errorCode(Throwable error) {
    return ErrorCodes.of(error);
  }

  /** Only Vertex AI counts, for each text; null when one count is missing. */
  private static @Nullable Long tokens(List<?> embeddings) {
    long sum = 0;
    for (Object embedding : embeddings) {
      Long count = TOKEN_COUNT.integer(STATISTICS.of(embedding));
      if (count == null) {
        return null;
      }
      sum += count;
    }
    return embeddings.isEmpty() ? null : (Long) sum;
  }
}
