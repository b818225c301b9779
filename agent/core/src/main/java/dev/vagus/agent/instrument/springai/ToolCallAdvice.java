package dev.vagus.agent.instrument.springai;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around the execution of one tool. */
final class ToolCallAdvice {
  private ToolCallAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object tool, @Advice.Argument(0) @Nullable Object arguments) {
    return ToolRun.begin(tool, arguments);
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
