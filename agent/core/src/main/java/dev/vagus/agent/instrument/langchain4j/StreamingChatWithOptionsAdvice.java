package dev.vagus.agent.instrument.langchain4j;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/**
 * Around the one method that all chats that answer in pieces pass, with the handler as third
 * argument.
 */
final class StreamingChatWithOptionsAdvice {
  static {
    ObservedHandler.requireKnownContract();
  }

  private StreamingChatWithOptionsAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToArguments(
      @Advice.AssignReturned.ToArguments.ToArgument(value = 2, typing = Assigner.Typing.DYNAMIC))
  static @Nullable Object enter(
      @Advice.This Object model,
      @Advice.Argument(0) Object request,
      @Advice.Argument(2) @Nullable Object handler) {
    return ObservedHandler.of(model, request, handler);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object handler, @Advice.Thrown @Nullable Throwable thrown) {
    if (handler != null) {
      ((ObservedHandler) handler).returned(thrown);
    }
  }
}
