package dev.vagus.agent.instrument.springai;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around the execution of the tools that an answer asks for. */
final class ToolCallsAdvice {
  private ToolCallsAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.Argument(0) Object prompt, @Advice.Argument(1) Object response) {
    return ToolRound.begin(prompt, response);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object round) {
    if (round != null) {
      ((ToolRound) round).end();
    }
  }
}
