package dev.vagus.agent.instrument.springmvc;

import dev.vagus.agent.feedback.RequestWatch;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.support.InvocableHandlerMethod;

/** Around the call of a method of a controller. */
final class DoInvokeAdvice {
  private DoInvokeAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object method, @Advice.Argument(0) Object arguments) {
    RequestWatch watch = RequestWatch.current();
    return watch == null || !watch.isWatched()
        ? null
        : ControllerCall.enter(watch, (InvocableHandlerMethod) method, (Object[]) arguments);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object call,
      @Advice.Return @Nullable Object returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    RequestWatch watch = RequestWatch.current();
    if (call != null && watch != null && thrown == null) {
      ((ControllerCall) call).returned(watch, returned);
    }
  }
}
