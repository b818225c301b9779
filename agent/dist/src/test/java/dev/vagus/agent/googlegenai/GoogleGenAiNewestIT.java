package dev.vagus.agent.googlegenai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoogleGenAiNewestIT extends GoogleGenAiSuite {
  GoogleGenAiNewestIT() {
    super("1.70.0", "retrying");
  }

  @Test
  void theProvidersOwnErrorCode() {
    assertThat(only("chat-bad-request").string("error.type")).isEqualTo("CONTEXT_LENGTH_EXCEEDED");
  }

  @Test
  void theCodeOfAFailureInMidStream() {
    assertThat(only("chat-stream-error").string("vagus.stream.ending")).isEqualTo("failed");
    assertThat(only("chat-stream-error").string("error.type")).isEqualTo("UNAVAILABLE");
  }
}
