package dev.vagus.agent.instrument.http.jdk;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.Advice.AssignReturned.ToArguments;
import net.bytebuddy.asm.Advice.AssignReturned.ToArguments.ToArgument;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** Around the sending of one request. */
final class SendAdvice {
  private SendAdvice() {}

  /** Returns the call, and the request and the handler that take the place of the original ones. */
  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  @ToArguments({
    @ToArgument(value = 0, index = 1, typing = Assigner.Typing.DYNAMIC),
    @ToArgument(value = 1, index = 2, typing = Assigner.Typing.DYNAMIC)
  })
  static Object @Nullable [] enter(
      @Advice.Argument(0) Object request, @Advice.Argument(1) Object handler) {
    return Exchange.begin(request, handler);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable Object returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (entered != null) {
      Exchange.sent((Object[]) entered, returned, thrown);
    }
  }
}
