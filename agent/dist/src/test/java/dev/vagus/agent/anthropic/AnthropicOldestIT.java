package dev.vagus.agent.anthropic;

/** The oldest version with raw responses and the models of today's packages. */
class AnthropicOldestIT extends AnthropicSuite {
  AnthropicOldestIT() {
    super("0.8.0", "before3");
  }

  @Override
  int publicCallPaths() {
    return 16;
  }
}
