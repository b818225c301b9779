package dev.vagus.agent;

import dev.vagus.agent.instrument.openai.OpenAiInstrumentation;
import dev.vagus.agent.weave.LibraryInstrumentation;
import java.util.List;

/** Every library that the agent can watch. */
final class Instrumentations {
  private Instrumentations() {}

  static List<LibraryInstrumentation> all() {
    return List.of(new OpenAiInstrumentation());
  }
}
