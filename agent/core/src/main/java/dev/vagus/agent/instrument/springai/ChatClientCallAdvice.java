package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.inference.Step;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around a run of the chat client that answers at once. */
final class ChatClientCallAdvice {
  private ChatClientCallAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.Argument(0) Object request) {
    return ClientRuns.begin(request);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object run, @Advice.Thrown @Nullable Throwable thrown) {
    if (run != null) {
      ((Step) run).end(thrown);
    }
  }
}
