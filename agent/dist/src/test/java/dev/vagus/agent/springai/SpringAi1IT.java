package dev.vagus.agent.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.RecordedSpan;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The first stable version; its models speak to the provider by Spring's own HTTP clients. */
class SpringAi1IT extends SpringAiSuite {
  SpringAi1IT() {
    super("spring-ai-1.0.0", "v1", "spring-ai-1.0.0", "openai-java-shared");
  }

  /**
   * 1.x gives up at once when it is told to come back later, takes an error in the middle of a
   * stream for an empty chunk, and holds the last chunk back until the next one is there.
   */
  @Override
  Set<String> versionLacks() {
    return Set.of("chat-retry-429", "chat-stream-broken", "chat-stream-cut");
  }

  @Test
  void streamsThatAreCut() {
    RecordedSpan span = only("chat-stream-cut");
    assertThat(span.failed()).isTrue();
    assertThat(span.string("vagus.stream.ending")).isEqualTo("failed");
    assertThat(texts(span.json("gen_ai.output.messages")).get(0)).startsWith("Hel");
  }
}
