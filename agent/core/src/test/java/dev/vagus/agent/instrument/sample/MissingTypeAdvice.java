package dev.vagus.agent.instrument.sample;

import net.bytebuddy.asm.Advice;
import sample.Gone;

/** Uses a type that the application's version of the library does not have. */
final class MissingTypeAdvice {
  private MissingTypeAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter(@Advice.Argument(0) Object name) {
    System.setProperty("sample.gone", new Gone().toString());
  }
}
