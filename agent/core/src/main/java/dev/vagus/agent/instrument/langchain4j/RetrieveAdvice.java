package dev.vagus.agent.instrument.langchain4j;

import dev.vagus.agent.inference.Step;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around a retrieval by embeddings. */
final class RetrieveAdvice {
  private RetrieveAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter() {
    return Retrieval.begin();
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object retrieval,
      @Advice.Argument(0) Object query,
      @Advice.Return @Nullable Object returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (retrieval != null) {
      Retrieval.end((Step) retrieval, query, returned, thrown);
    }
  }
}
