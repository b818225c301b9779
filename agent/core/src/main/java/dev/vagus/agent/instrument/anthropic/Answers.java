package dev.vagus.agent.instrument.anthropic;

import com.anthropic.core.http.HttpResponseFor;
import com.anthropic.core.http.StreamResponse;
import dev.vagus.agent.instrument.Conformance;
import dev.vagus.agent.instrument.ModelCall;
import dev.vagus.agent.instrument.ObservedFuture;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a woven method returns instead of the library's answer. */
final class Answers {
  private Answers() {}

  /** Refuses versions whose interfaces have methods that our wrappers would not pass on. */
  static void requireKnownInterfaces() {
    Conformance.require(HttpResponseFor.class, ObservedResponse.class);
    Conformance.require(StreamResponse.class, ObservedStream.class);
  }

  /** The observed answer, or null when the application gets the library's own. */
  @SuppressWarnings("FutureReturnValueIgnored") // the application gets it
  static @Nullable Object observed(
      Object service, ModelCall call, @Nullable Object returned, @Nullable Throwable thrown) {
    if (thrown != null) {
      call.failed(thrown);
      return null;
    }
    call.handedOver();
    if (returned instanceof CompletableFuture<?> future) {
      return observed(future, service, call);
    }
    if (returned instanceof HttpResponseFor<?> response) {
      return new ObservedResponse<>(response, call, Client.jsonMapper(service));
    }
    call.answered(null);
    return null;
  }

  private static <T> CompletableFuture<T> observed(
      CompletableFuture<T> future, Object service, ModelCall call) {
    return ObservedFuture.of(future, call, value -> observed(value, service, call));
  }

  @SuppressWarnings("unchecked")
  private static <T> T observed(T value, Object service, ModelCall call) {
    if (value instanceof HttpResponseFor<?> response) {
      return (T) new ObservedResponse<>(response, call, Client.jsonMapper(service));
    }
    call.answered(null);
    return value;
  }
}
