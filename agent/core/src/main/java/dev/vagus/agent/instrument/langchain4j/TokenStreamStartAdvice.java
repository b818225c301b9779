package dev.vagus.agent.instrument.langchain4j;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around the start of a stream of an AI service. */
final class TokenStreamStartAdvice {
  private TokenStreamStartAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object stream) {
    return AgentRuns.resume(stream);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object run, @Advice.Thrown @Nullable Throwable thrown) {
    if (run != null) {
      ((ResumedRun) run).leave(thrown);
    }
  }
}
