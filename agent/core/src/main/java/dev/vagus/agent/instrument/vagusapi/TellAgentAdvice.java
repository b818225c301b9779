package dev.vagus.agent.instrument.vagusapi;

import dev.vagus.agent.feedback.ApiCalls;
import java.util.Map;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Behind the one method through which the API speaks. */
final class TellAgentAdvice {
  private TellAgentAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToReturned
  static @Nullable Object exit(
      @Advice.Argument(0) String verb, @Advice.Argument(1) Map<String, Object> facts) {
    return ApiCalls.heard(verb, facts);
  }
}
