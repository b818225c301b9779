package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.instrument.ModelCall;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around a call of a chat model that answers at once. */
final class ChatModelCallAdvice {
  private ChatModelCallAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object model, @Advice.Argument(0) Object argument) {
    return ChatCall.begin(model, argument, false);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object call,
      @Advice.Return @Nullable Object returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (call == null) {
      return;
    }
    if (thrown == null) {
      ((ModelCall) call).answered(returned);
    } else {
      ((ModelCall) call).failed(thrown);
    }
  }
}
