package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.inference.Step;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around a search of a vector store. */
final class SimilaritySearchAdvice {
  private SimilaritySearchAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter() {
    return Retrieval.begin();
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object retrieval,
      @Advice.Argument(0) Object request,
      @Advice.Return @Nullable Object returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (retrieval != null) {
      Retrieval.end((Step) retrieval, request, returned, thrown);
    }
  }
}
