package dev.vagus.agent.telemetry;

import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.Usage;
import java.util.List;

/** Calls as an instrumentation would report them. */
final class Calls {
  static final CallStart CHAT =
      new CallStart("openai-java", Operation.CHAT, "openai", "gpt-4o", "localhost", 8080, false);
  static final CallStart STREAM =
      new CallStart("openai-java", Operation.CHAT, "openai", "gpt-4o", "localhost", 8080, true);

  private Calls() {}

  static void chat(String question, String answer) {
    Inference inference = Inference.begin(CHAT);
    answered(inference, question, answer);
    inference.end();
  }

  static void answered(Inference inference, String question, String answer) {
    inference.request().temperature = 0.2;
    inference.request().maxTokens = 100L;
    inference.request().apiType = "chat_completions";
    if (inference.capturesContent()) {
      inference.request().inputMessages =
          inference.messages().message("user").text(question).end().json();
      inference.response().outputMessages =
          inference.messages().message("assistant").text(answer).finishReason("stop").end().json();
    }
    inference.response().id = "resp-1";
    inference.response().model = "gpt-4o-2024-08-06";
    inference.response().finishReasons = List.of("stop");
    inference.response().usage = new Usage(1000L, 100L, 200L, null, 10L);
  }
}
