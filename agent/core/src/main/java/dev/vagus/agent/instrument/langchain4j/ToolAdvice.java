package dev.vagus.agent.instrument.langchain4j;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around the method by which an AI service has a tool executed, whatever executes it. */
final class ToolAdvice {
  private ToolAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.Argument(0) Object request, @Advice.Argument(2) @Nullable Object invocation) {
    return ToolRun.begin(request, invocation);
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
