package dev.vagus.agent.instrument.sample;

import net.bytebuddy.asm.Advice;

/** Fails in the ways in which advice can fail. */
final class FailingAdvice {
  private FailingAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static Object enter() {
    System.setProperty(
        "sample.failing.entered", "" + (Integer.getInteger("sample.failing.entered", 0) + 1));
    return "token";
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned
  static Object exit(@Advice.Enter Object entered) {
    return switch (System.getProperty("sample.failure", "none")) {
      case "linkage" -> throw new NoSuchMethodError("sample.Name.first()");
      case "bug" -> throw new IllegalStateException("bug in advice");
      case "type" -> 17;
      default -> null;
    };
  }
}
