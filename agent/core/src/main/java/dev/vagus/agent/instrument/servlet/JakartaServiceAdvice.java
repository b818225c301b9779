package dev.vagus.agent.instrument.servlet;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around the serving of one request. */
final class JakartaServiceAdvice {
  private JakartaServiceAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.Argument(0) Object request, @Advice.Argument(1) Object response) {
    return JakartaRequest.begin(request, response);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object request, @Advice.Thrown @Nullable Throwable thrown) {
    if (request != null) {
      ((JakartaRequest) request).leave(thrown);
    }
  }
}
