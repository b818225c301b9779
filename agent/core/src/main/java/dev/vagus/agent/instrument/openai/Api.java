package dev.vagus.agent.instrument.openai;

import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.RequestFacts;
import org.jspecify.annotations.Nullable;

/** One API of the provider: how its requests and answers map to the neutral model. */
interface Api {
  Operation operation();

  /** The model exactly as requested, null when the request names none. */
  @Nullable String model(Object params);

  /** Fills the facts of the request. */
  void request(Object params, RequestFacts facts, Inference inference);

  /** Fills the facts of a complete answer. */
  void answer(Object answer, Inference inference);

  /** Collects the chunks of one streamed answer; {@code content} says whether to keep text. */
  Chunks chunks(boolean content);

  /** Class of a complete answer. */
  Class<?> answerType();

  /** Class of one chunk of a streamed answer. */
  Class<?> chunkType();

  /** Chunks of one streamed answer. Used by one thread at a time. */
  interface Chunks {
    void add(Object chunk);

    /** Fills the facts of the answer as far as it has come. */
    void facts(Inference inference);
  }

  /** The API that takes these parameters, null when it is not ours to observe. */
  static @Nullable Api of(Object params) {
    String name = params.getClass().getName();
    return switch (name) {
      case "com.openai.models.chat.completions.ChatCompletionCreateParams" -> ChatApi.INSTANCE;
      case "com.openai.models.responses.ResponseCreateParams" -> ResponsesApi.INSTANCE;
      case "com.openai.models.embeddings.EmbeddingCreateParams" -> EmbeddingsApi.INSTANCE;
      case "com.openai.models.completions.CompletionCreateParams" -> CompletionsApi.INSTANCE;
      default -> null;
    };
  }
}
