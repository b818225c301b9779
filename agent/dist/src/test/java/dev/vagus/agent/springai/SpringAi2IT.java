package dev.vagus.agent.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.RecordedSpan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The newest version, whose models are built on openai-java, which is watched too. */
class SpringAi2IT extends SpringAiSuite {
  SpringAi2IT() {
    super("spring-ai-2", "v2", "spring-ai-2", "openai-java-shared");
  }

  @Override
  Set<String> versionLacks() {
    return Set.of();
  }

  @Override
  protected boolean streamsTellUsageUnasked() {
    return true;
  }

  @Test
  void theClientLibraryTellsWhatOnlyItKnows() {
    for (String scenario : List.of("chat", "chat-stream")) {
      RecordedSpan span = only(scenario);
      assertThat(span.string("openai.api.type")).isEqualTo("chat_completions");
      assertThat(span.string("server.address")).isEqualTo("127.0.0.1");
    }
  }
}
