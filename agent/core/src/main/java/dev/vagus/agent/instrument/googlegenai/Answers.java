package dev.vagus.agent.instrument.googlegenai;

import dev.vagus.agent.instrument.ModelCall;
import dev.vagus.agent.instrument.ObservedFuture;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a woven method returned: an answer, a stream, or a future of either. */
final class Answers {
  private Answers() {}

  /** The observed answer, or null when the application gets the library's own. */
  @SuppressWarnings("FutureReturnValueIgnored") // the application gets it
  static @Nullable Object observed(
      @Nullable Object entered, @Nullable Object returned, @Nullable Throwable thrown) {
    if (!(entered instanceof ModelCall call)) {
      return null;
    }
    if (thrown != null) {
      call.failed(thrown);
      return null;
    }
    call.handedOver();
    if (returned instanceof CompletableFuture<?> future) {
      return observed(future, call);
    }
    see(returned, call);
    return null;
  }

  private static <T> CompletableFuture<T> observed(CompletableFuture<T> future, ModelCall call) {
    return ObservedFuture.of(
        future,
        call,
        value -> {
          see(value, call);
          return value;
        });
  }

  private static void see(@Nullable Object answer, ModelCall call) {
    if (!call.isStream()) {
      call.answered(answer);
    } else if (answer == null || !OpenStreams.watch(answer, call)) {
      call.answered(null);
    }
  }
}
