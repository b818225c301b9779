package dev.vagus.agent.instrument.anthropic;

import dev.vagus.agent.instrument.ModelCall;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** Around the one method that all calls that answer at once pass. */
final class CreateAdvice {
  static {
    Answers.requireKnownInterfaces();
  }

  private CreateAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object service, @Advice.Argument(0) Object params) {
    return MessagesCall.begin(service, params, false);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.This Object service,
      @Advice.Enter @Nullable Object call,
      @Advice.Return @Nullable Object returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    return call == null ? null : Answers.observed(service, (ModelCall) call, returned, thrown);
  }
}
