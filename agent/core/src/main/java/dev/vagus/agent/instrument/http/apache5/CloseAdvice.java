package dev.vagus.agent.instrument.http.apache5;

import net.bytebuddy.asm.Advice;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Before the closing of an answer, which need not close the body's stream. */
final class CloseAdvice {
  private CloseAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter(@Advice.This Object response) {
    if (((ClassicHttpResponse) response).getEntity() instanceof ObservedEntity entity) {
      entity.closed();
    }
  }
}
