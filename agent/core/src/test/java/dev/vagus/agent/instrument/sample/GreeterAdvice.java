package dev.vagus.agent.instrument.sample;

import net.bytebuddy.asm.Advice;
import sample.Name;

/** Shouts the greeting, and counts in static state, which each application has of its own. */
final class GreeterAdvice {
  private GreeterAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static Object enter(@Advice.Argument(0) Name name) {
    Calls.count++;
    System.setProperty("sample.entered", name.value());
    return name.value() + "!";
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned
  static Object exit(
      @Advice.Enter Object entered,
      @Advice.Return Object returned,
      @Advice.Thrown Throwable thrown) {
    System.setProperty("sample.thrown", String.valueOf(thrown));
    return returned == null || "quiet!".equals(entered) ? null : returned + " / " + entered;
  }
}
