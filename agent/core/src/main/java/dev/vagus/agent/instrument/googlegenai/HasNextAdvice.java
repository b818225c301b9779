package dev.vagus.agent.instrument.googlegenai;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** After the application asked whether a stream goes on. */
final class HasNextAdvice {
  private HasNextAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.This Object iterator,
      @Advice.Return boolean more,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (thrown != null) {
      OpenStreams.failed(iterator, thrown);
    } else if (!more) {
      OpenStreams.exhausted(iterator);
    }
  }
}
