package dev.vagus.agent.instrument.springai;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** After the making of a stream of the chat client; its run begins when it is subscribed to. */
final class ChatClientStreamAdvice {
  private ChatClientStreamAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Argument(0) Object argument, @Advice.Return @Nullable Object returned) {
    return ClientRuns.observed(argument, returned);
  }
}
