package dev.vagus.agent.instrument.openai;

import com.openai.core.ClientOptions;
import com.openai.errors.OpenAIServiceException;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.StreamEnding;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One call of the client, from issue to full answer. Whoever ends it first fills the facts; later
 * endings change nothing. Holds nothing that the application closes, so that a dropped answer can
 * be noticed. No method throws. Thread-safe.
 */
final class OpenAiCall {
  private final Inference inference;
  private final Api api;
  private final Object params;
  private final @Nullable ClientOptions options;
  private final Api.@Nullable Chunks chunks;
  private boolean ended;

  private OpenAiCall(
      Inference inference,
      Api api,
      Object params,
      @Nullable ClientOptions options,
      boolean stream) {
    this.inference = inference;
    this.api = api;
    this.params = params;
    this.options = options;
    this.chunks = stream ? api.chunks(inference.capturesContent()) : null;
  }

  /** Begins a call of {@code service}; null when nothing is to be recorded. */
  static @Nullable OpenAiCall begin(Object service, Object params, boolean stream) {
    Api api = Api.of(params);
    if (api == null) {
      return null;
    }
    ClientOptions options = Endpoint.optionsOf(service);
    Endpoint endpoint = Endpoint.of(options);
    Inference inference =
        Inference.begin(
            new CallStart(
                OpenAiInstrumentation.NAME,
                api.operation(),
                Endpoint.provider(endpoint, options),
                api.model(params),
                endpoint.address(),
                endpoint.port(),
                stream));
    return inference.isRecording() ? new OpenAiCall(inference, api, params, options, stream) : null;
  }

  Api api() {
    return api;
  }

  boolean isStream() {
    return chunks != null;
  }

  /** Options of the client, null when they cannot be read. */
  @Nullable ClientOptions options() {
    return options;
  }

  /** The method that the application called returns now; the answer is read later. */
  void handedOver() {
    inference.handedOver();
  }

  /** Ends the call when {@code handle}, which all that the application holds leads to, is gone. */
  void endWhenUnreachable(Object handle) {
    inference.endWhenUnreachable(handle, this::abandoned);
  }

  /** The complete answer is there; null when it was read in a way that shows nothing of it. */
  void answered(@Nullable Object answer) {
    if (!claim()) {
      return;
    }
    facts();
    if (answer != null) {
      try {
        api.answer(answer, inference);
      } catch (Throwable t) {
        Inference.report("mapping an answer of openai-java", t);
      }
    }
    inference.end();
  }

  /** A chunk of the answer has arrived. */
  void chunk(Object chunk) {
    inference.chunk();
    collect(chunk);
  }

  /** Adds a chunk whose arrival was noticed before. */
  synchronized void collect(Object chunk) {
    if (chunks == null || ended) {
      return;
    }
    try {
      chunks.add(chunk);
    } catch (Throwable t) {
      Inference.report("mapping a chunk of openai-java", t);
    }
  }

  /** Bytes of the answer have arrived, to be mapped later. */
  void bytesArrived() {
    if (chunks != null) {
      inference.chunk();
    }
  }

  /** The stream came to an end that is not a failure. */
  void ended(StreamEnding ending) {
    if (!claim()) {
      return;
    }
    facts();
    inference.end(ending, null);
  }

  /** The call or its stream failed with {@code error}. */
  void failed(Throwable error) {
    if (!claim()) {
      return;
    }
    facts();
    Throwable cause = cause(error);
    if (cause instanceof OpenAIServiceException failure) {
      inference.response().errorType = LaterMembers.errorCode(failure);
    }
    if (chunks == null) {
      inference.fail(cause);
    } else if (cause instanceof CancellationException) {
      inference.end(StreamEnding.CANCELLED, null);
    } else {
      inference.end(StreamEnding.FAILED, cause);
    }
  }

  boolean hasEnded() {
    return inference.hasEnded();
  }

  private void abandoned() {
    if (claim()) {
      facts();
    }
  }

  /** What is known of the request, and of a streamed answer so far. */
  private void facts() {
    try {
      api.request(params, inference.request(), inference);
    } catch (Throwable t) {
      Inference.report("mapping a request of openai-java", t);
    }
    if (chunks != null) {
      try {
        chunks.facts(inference);
      } catch (Throwable t) {
        Inference.report("mapping a stream of openai-java", t);
      }
    }
  }

  private synchronized boolean claim() {
    boolean first = !ended;
    ended = true;
    return first;
  }

  private static Throwable cause(Throwable error) {
    Throwable cause = error instanceof CompletionException ? error.getCause() : null;
    return cause == null ? error : cause;
  }
}
