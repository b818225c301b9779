package dev.vagus.agent.instrument.langchain4j;

import dev.vagus.agent.inference.Step;
import java.lang.reflect.Method;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around the method that a call of an AI service passes, in the oldest versions. */
final class ServiceCallAdvice {
  private ServiceCallAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.Argument(1) Object method, @Advice.Argument(2) @Nullable Object arguments) {
    return AgentRuns.beginUndescribed((Method) method, (Object @Nullable []) arguments);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object run, @Advice.Thrown @Nullable Throwable thrown) {
    if (run != null) {
      AgentRuns.returned((Step) run, thrown);
    }
  }
}
