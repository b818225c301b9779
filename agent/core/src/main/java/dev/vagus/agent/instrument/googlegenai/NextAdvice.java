package dev.vagus.agent.instrument.googlegenai;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** After the application took a chunk of a stream. */
final class NextAdvice {
  private NextAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.This Object iterator,
      @Advice.Return @Nullable Object chunk,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (thrown != null) {
      OpenStreams.failed(iterator, thrown);
    } else if (chunk != null) {
      OpenStreams.chunk(iterator, chunk);
    }
  }
}
