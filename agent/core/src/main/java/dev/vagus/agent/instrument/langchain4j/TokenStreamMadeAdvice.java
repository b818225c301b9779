package dev.vagus.agent.instrument.langchain4j;

import net.bytebuddy.asm.Advice;

/** After the making of the stream that a call of an AI service answers with. */
final class TokenStreamMadeAdvice {
  private TokenStreamMadeAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(@Advice.This Object stream) {
    AgentRuns.answersWith(stream);
  }
}
