package dev.vagus.agent.instrument.langchain4j;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around the execution of a method of the application as a tool. */
final class ToolExecutorAdvice {
  private ToolExecutorAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.Argument(0) Object request) {
    return ToolRun.begin(request, null);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object run,
      @Advice.Return @Nullable Object returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (run != null) {
      ((ToolRun) run).end(returned, thrown);
    }
  }
}
