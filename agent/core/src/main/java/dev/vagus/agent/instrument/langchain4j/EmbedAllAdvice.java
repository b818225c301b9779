package dev.vagus.agent.instrument.langchain4j;

import dev.vagus.agent.instrument.ModelCall;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around the one method that all embeddings pass of a model before 1.17. */
final class EmbedAllAdvice {
  private EmbedAllAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object model) {
    return EmbedAllCall.begin(model);
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
