package dev.vagus.agent.openai;

/** The oldest release after 1.0 in use. */
class OpenAi1IT extends OpenAiSuite {
  OpenAi1IT() {
    super("1.1.0", "before3");
  }
}
