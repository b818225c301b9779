package dev.vagus.agent.instrument.http.apache5;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.Advice.AssignReturned.ToArguments;
import net.bytebuddy.asm.Advice.AssignReturned.ToArguments.ToArgument;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** Around the execution of one request of the asynchronous client. */
final class AsyncExecuteAdvice {
  private AsyncExecuteAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  @ToArguments({
    @ToArgument(value = 1, index = 1, typing = Assigner.Typing.DYNAMIC),
    @ToArgument(value = 2, index = 2, typing = Assigner.Typing.DYNAMIC)
  })
  static Object @Nullable [] enter(
      @Advice.Argument(1) Object producer, @Advice.Argument(2) Object consumer) {
    return AsyncExchange.begin(producer, consumer);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object entered, @Advice.Thrown @Nullable Throwable thrown) {
    if (entered != null) {
      ((AsyncExchange) ((Object[]) entered)[0]).issued(thrown);
    }
  }
}
