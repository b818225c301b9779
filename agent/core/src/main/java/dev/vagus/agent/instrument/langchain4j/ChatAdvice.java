package dev.vagus.agent.instrument.langchain4j;

import dev.vagus.agent.instrument.ModelCall;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around the one method that all chats that answer at once pass. */
final class ChatAdvice {
  private ChatAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object model, @Advice.Argument(0) Object request) {
    return ChatCall.begin(model, request, false);
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
