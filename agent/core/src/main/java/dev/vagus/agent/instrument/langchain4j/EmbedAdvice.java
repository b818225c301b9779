package dev.vagus.agent.instrument.langchain4j;

import dev.vagus.agent.instrument.ModelCall;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around the one method that all embeddings pass since 1.17. */
final class EmbedAdvice {
  private EmbedAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object model, @Advice.Argument(0) Object request) {
    return EmbeddingCall.begin(model, request);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object call,
      @Advice.Return @Nullable Object returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (call != null) {
      Ends.atOnce((ModelCall) call, returned, thrown);
    }
  }
}
