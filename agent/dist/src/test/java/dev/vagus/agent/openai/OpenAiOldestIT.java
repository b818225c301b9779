package dev.vagus.agent.openai;

/** The oldest version with the Responses API and raw responses. */
class OpenAiOldestIT extends OpenAiSuite {
  OpenAiOldestIT() {
    super("0.34.1", "before3");
  }

  @Override
  boolean readsSparseEvents() {
    return false;
  }
}
