package dev.vagus.agent.instrument.googlegenai;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** Around the method that sends a request for embeddings; its last argument is the config. */
final class EmbedAdvice {
  private EmbedAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object models, @Advice.AllArguments Object[] arguments) {
    return Embedding.begin(models, arguments[0], arguments[arguments.length - 1]);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object call,
      @Advice.Return @Nullable Object returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    return Answers.observed(call, returned, thrown);
  }
}
