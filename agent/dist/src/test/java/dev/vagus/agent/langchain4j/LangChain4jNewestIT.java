package dev.vagus.agent.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.RecordedSpan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The newest version, over its own HTTP client. */
class LangChain4jNewestIT extends LangChain4jSuite {
  LangChain4jNewestIT() {
    super(
        "langchain4j-newest",
        "openai",
        "newest",
        "langchain4j-newest",
        "langchain4j-shared",
        "openai-java-shared");
  }

  /** The models take an error in the middle of a stream for an empty chunk. */
  @Override
  Set<String> alsoLacks() {
    return Set.of("chat-stream-broken");
  }

  @Test
  void streamsThatTheApplicationCancels() {
    RecordedSpan span = only("chat-stream-cancelled");
    assertThat(span.string("vagus.stream.ending")).isEqualTo("cancelled");
    assertThat(span.failed()).isFalse();
    assertThat(texts(span.json("gen_ai.output.messages"))).containsExactly("Hel");
  }

  @Test
  void toolsOnOtherThreadsBelongToTheRun() {
    RecordedSpan run = byId(spans("agent-concurrent-tools").get(0).parentSpanId());
    List<RecordedSpan> tools = children(run).stream().filter(RecordedSpan::isInternal).toList();
    assertThat(tools)
        .extracting(tool -> tool.string("gen_ai.tool.call.id"))
        .containsExactlyInAnyOrder("call_1", "call_2");
    assertThat(spans("agent-concurrent-tools-inner"))
        .hasSize(2)
        .allSatisfy(
            inner -> {
              assertThat(inner.traceId()).isEqualTo(run.traceId());
              assertThat(inner.string("gen_ai.conversation.id")).isEqualTo("conversation-10");
            });
  }

  @Test
  void retrievals() {
    RecordedSpan chat = only("retrieval-chat");
    RecordedSpan run = byId(chat.parentSpanId());
    RecordedSpan retrieval =
        children(run).stream()
            .filter(span -> "retrieval".equals(span.string("gen_ai.operation.name")))
            .findFirst()
            .orElseThrow();
    assertThat(retrieval.string("gen_ai.retrieval.query.text")).contains("Weather?");
    assertThat(retrieval.json("gen_ai.retrieval.documents")).hasSize(1);
    assertThat(retrieval.json("gen_ai.retrieval.documents").at("/0/score").isNumber()).isTrue();
    assertThat(children(retrieval))
        .extracting(RecordedSpan::name)
        .containsExactly("embeddings retrieval");
  }
}
