package dev.vagus.agent.instrument.springai;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** After the making of a stream of a chat model; the call begins when it is subscribed to. */
final class ChatModelStreamAdvice {
  private ChatModelStreamAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.This Object model,
      @Advice.Argument(0) Object argument,
      @Advice.Return @Nullable Object returned) {
    return StreamedChat.observed(model, argument, returned);
  }
}
