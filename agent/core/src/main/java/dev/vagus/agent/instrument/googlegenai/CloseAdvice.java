package dev.vagus.agent.instrument.googlegenai;

import net.bytebuddy.asm.Advice;

/** Before a stream closes: another thread may be reading, what it then sees is no failure. */
final class CloseAdvice {
  private CloseAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter(@Advice.This Object stream) {
    OpenStreams.closed(stream);
  }
}
