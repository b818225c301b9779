package dev.vagus.agent.instrument.googlegenai;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** Around the method that sends a request whose answer comes in chunks. */
final class GenerateStreamAdvice {
  private GenerateStreamAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object models,
      @Advice.Argument(0) @Nullable Object model,
      @Advice.Argument(1) @Nullable Object contents,
      @Advice.Argument(2) @Nullable Object config) {
    return Generation.begin(models, model, contents, config, true);
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
