package dev.vagus.agent.instrument.openai;

import com.openai.core.http.HttpResponseFor;
import com.openai.core.http.StreamResponse;
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
      OpenAiCall call, @Nullable Object returned, @Nullable Throwable thrown) {
    if (thrown != null) {
      call.failed(thrown);
      return null;
    }
    call.handedOver();
    if (returned instanceof HttpResponseFor<?> response) {
      return new ObservedResponse<>(response, call);
    }
    if (returned instanceof CompletableFuture<?> future) {
      return ObservedFuture.of(future, call);
    }
    call.answered(null);
    return null;
  }
}
