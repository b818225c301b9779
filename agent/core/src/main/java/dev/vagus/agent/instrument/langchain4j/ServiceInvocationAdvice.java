package dev.vagus.agent.instrument.langchain4j;

import dev.vagus.agent.inference.Step;
import java.lang.reflect.Method;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Around the method that a call of an AI service passes, in versions that describe the call. */
final class ServiceInvocationAdvice {
  private ServiceInvocationAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.Argument(0) Object method, @Advice.Argument(2) Object invocation) {
    return AgentRuns.begin((Method) method, invocation);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object run, @Advice.Thrown @Nullable Throwable thrown) {
    if (run != null) {
      AgentRuns.returned((Step) run, thrown);
    }
  }
}
