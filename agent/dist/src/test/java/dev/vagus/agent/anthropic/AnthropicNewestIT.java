package dev.vagus.agent.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.RecordedSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnthropicNewestIT extends AnthropicSuite {
  AnthropicNewestIT() {
    super(System.getProperty("anthropic.version", "3.12.0"), "since3");
  }

  @Override
  int publicCallPaths() {
    return 60;
  }

  @Test
  void laterWaysToRead() {
    for (String scenario :
        List.of(
            "chat-with-options",
            "raw-json",
            "raw-buffered",
            "stream-for-each",
            "beta-tool-runner")) {
      RecordedSpan span = only(scenario);
      assertThat(texts(span.json("gen_ai.output.messages")))
          .as(scenario)
          .containsExactly("Hello there");
      assertUsage(span);
    }
  }

  @Test
  void theCodeOfAFailureInMidStream() {
    assertThat(only("chat-stream-broken").string("error.type")).isEqualTo("overloaded_error");
  }
}
