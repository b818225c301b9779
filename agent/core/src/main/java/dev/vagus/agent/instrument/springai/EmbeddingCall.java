package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.instrument.CallMapping;
import dev.vagus.agent.instrument.Endpoint;
import dev.vagus.agent.instrument.ModelCall;
import dev.vagus.agent.instrument.PrivateField;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.embedding.EmbeddingOptions;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/** A call of an embedding model. */
record EmbeddingCall(@Nullable EmbeddingOptions asked) implements CallMapping {
  private static final PrivateField DEFAULTS = new PrivateField("defaultOptions");
  private static final PrivateField OPTIONS = new PrivateField("options");

  /** Begins a call of {@code model}; null when nothing is to be recorded. */
  static @Nullable ModelCall begin(Object model, Object argument) {
    EmbeddingOptions asked = ((EmbeddingRequest) argument).getOptions();
    String name = asked == null ? null : asked.getModel();
    Endpoint endpoint = Clients.endpoint(model);
    return ModelCall.begin(
        new CallStart(
            SpringAiInstrumentation.NAME,
            Operation.EMBEDDINGS,
            Providers.of(model),
            name == null ? defaultName(model) : name,
            endpoint.address(),
            endpoint.port(),
            false),
        new EmbeddingCall(asked));
  }

  private static @Nullable String defaultName(Object model) {
    Object options = DEFAULTS.of(model);
    if (options == null) {
      options = OPTIONS.of(model);
    }
    return options instanceof EmbeddingOptions defaults ? defaults.getModel() : null;
  }

  @Override
  public void request(Inference inference) {
    inference.request().dimensions =
        asked == null ? null : ChatParameters.number(asked.getDimensions());
  }

  @Override
  public void answer(Object answer, Inference inference) {
    EmbeddingResponse response = (EmbeddingResponse) answer;
    if (response.getMetadata() != null) {
      inference.response().model = ChatParameters.text(response.getMetadata().getModel());
      inference.response().usage = Usages.of(response.getMetadata().getUsage());
    }
    if (inference.request().dimensions == null && !response.getResults().isEmpty()) {
      inference.request().dimensions = (long) response.getResults().get(0).getOutput().length;
    }
  }

  @Override
  public Chunks chunks(boolean content) {
    return new StreamedAnswer(content);
  }

  @Override
  public @Nullable String errorCode(Throwable error) {
    return null;
  }
}
