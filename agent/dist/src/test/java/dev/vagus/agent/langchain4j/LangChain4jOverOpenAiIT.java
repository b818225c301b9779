package dev.vagus.agent.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.RecordedSpan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Over openai-java, which is watched too: one call, with what each of the two knows. */
class LangChain4jOverOpenAiIT extends LangChain4jSuite {
  LangChain4jOverOpenAiIT() {
    super(
        "langchain4j-openai-official",
        "official",
        "oldest",
        "langchain4j-openai-official",
        "langchain4j-newest",
        "langchain4j-shared",
        "openai-java-shared");
  }

  /** The models cannot do without fields that the provider leaves out there. */
  @Override
  Set<String> alsoLacks() {
    return Set.of("chat-sparse", "chat-stream-sparse");
  }

  @Test
  void theClientLibraryTellsWhatOnlyItKnows() {
    for (String scenario : List.of("chat", "chat-stream")) {
      RecordedSpan span = only(scenario);
      assertThat(span.string("vagus.library")).isEqualTo("langchain4j");
      assertThat(span.string("openai.api.type")).isEqualTo("chat_completions");
      assertThat(span.string("server.address")).isEqualTo("127.0.0.1");
    }
  }
}
