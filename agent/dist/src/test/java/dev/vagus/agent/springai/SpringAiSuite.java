package dev.vagus.agent.springai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vagus.agent.openai.FakeOpenAi;
import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.InferenceSuite;
import dev.vagus.agent.suite.RecordedSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What must hold for every supported version of Spring AI. */
abstract class SpringAiSuite extends InferenceSuite {
  private final FakeOpenAi provider = new FakeOpenAi();
  private final AppUnderTest app;

  /**
   * @param sources how applications are written for that version
   * @param libraries directories with jars
   */
  SpringAiSuite(String name, String sources, String... libraries) {
    app =
        AppUnderTest.compile(
            name, "Main", List.of("springai/common", "springai/" + sources), List.of(libraries));
  }

  @Override
  protected AppUnderTest app() {
    return app;
  }

  @Override
  protected String providerUrl() {
    return provider.url();
  }

  @Override
  protected void forget() {
    provider.forget();
  }

  /** There are no futures; a stream that is not wanted any more is cancelled, not closed. */
  @Override
  protected Set<String> lacks() {
    Set<String> lacks =
        new HashSet<>(
            Set.of(
                "chat-async",
                "chat-async-bad-request",
                "chat-async-cancelled",
                "chat-async-stream",
                "chat-async-stream-broken",
                "chat-async-stream-closed",
                "chat-sparse",
                "chat-stream-abandoned",
                "chat-stream-consumer-throws",
                "chat-stream-early-close",
                "chat-stream-find-first",
                "chat-stream-parallel",
                "chat-stream-sparse-early-close",
                "chat-stream-stalled",
                "chat-stream-unread"));
    lacks.addAll(versionLacks());
    return lacks;
  }

  /** What applications of this version cannot play. */
  abstract Set<String> versionLacks();

  @AfterAll
  void closeProvider() {
    provider.close();
  }

  @Test
  void layersAreOneCall() {
    for (String scenario : List.of("chat", "chat-text", "chat-stream")) {
      RecordedSpan span = only(scenario);
      assertThat(span.string("vagus.library")).isEqualTo("spring-ai");
      assertThat(span.string("gen_ai.provider.name")).isEqualTo("openai");
      assertThat(span.parentSpanId()).isEmpty();
    }
  }

  @Test
  void parameters() {
    RecordedSpan span = only("chat-parameters");
    assertThat(span.decimal("gen_ai.request.temperature")).isEqualTo(0.5);
    assertThat(span.decimal("gen_ai.request.top_p")).isEqualTo(0.9);
    assertThat(span.number("gen_ai.request.max_tokens")).isEqualTo(77);
    assertThat(span.decimal("gen_ai.request.frequency_penalty")).isEqualTo(0.25);
    assertThat(span.decimal("gen_ai.request.presence_penalty")).isEqualTo(-0.5);
    assertThat(span.number("gen_ai.request.seed")).isEqualTo(42);
    assertThat(span.strings("gen_ai.request.stop_sequences")).containsExactly("END", "STOP");
    assertThat(span.string("user.id")).isEqualTo("user-7");
  }

  @Test
  void streamsBeginWithTheirSubscriberAndEndWithIt() {
    assertThat(spans("chat-stream-twice")).hasSize(2);
    assertThat(spans("chat-stream-unsubscribed")).isEmpty();
    RecordedSpan cancelled = only("chat-stream-cancelled");
    assertThat(cancelled.string("vagus.stream.ending")).isEqualTo("cancelled");
    assertThat(cancelled.failed()).isFalse();
    assertThat(texts(cancelled.json("gen_ai.output.messages")).get(0)).startsWith("Hel");
  }

  @Test
  void embeddings() {
    RecordedSpan span = only("embeddings");
    assertThat(span.name()).isEqualTo("embeddings embeddings");
    assertThat(span.number("gen_ai.usage.input_tokens")).isEqualTo(3);
    assertThat(span.number("gen_ai.embeddings.dimension.count")).isEqualTo(2);
    assertThat(only("embeddings-bad-request").failed()).isTrue();
  }

  @Test
  void theChatClientNestsCallsAndTools() {
    for (String scenario : List.of("agent", "agent-stream")) {
      String conversation = scenario.equals("agent") ? "conversation-7" : "conversation-9";
      List<RecordedSpan> rounds = spans(scenario);
      assertThat(rounds).as(scenario).hasSize(2);
      RecordedSpan run = byId(rounds.get(0).parentSpanId());
      assertThat(run.name()).isEqualTo("invoke_agent");
      assertThat(run.isInternal()).isTrue();
      assertThat(run.string("gen_ai.conversation.id")).isEqualTo(conversation);
      List<RecordedSpan> children = children(run);
      assertThat(children)
          .extracting(RecordedSpan::name)
          .containsExactlyInAnyOrder(
              "chat " + scenario, "chat " + scenario, "execute_tool get_weather");
      assertThat(children)
          .allSatisfy(
              child -> assertThat(child.string("gen_ai.conversation.id")).isEqualTo(conversation));
      assertThat(rounds)
          .anySatisfy(
              round ->
                  assertThat(round.strings("gen_ai.response.finish_reasons"))
                      .containsExactly("tool_call"))
          .anySatisfy(
              round ->
                  assertThat(round.strings("gen_ai.response.finish_reasons"))
                      .containsExactly("stop"));
      RecordedSpan tool =
          children.stream().filter(RecordedSpan::isInternal).findFirst().orElseThrow();
      assertThat(tool.string("gen_ai.tool.call.id")).isEqualTo("call_1");
      JsonNode arguments = tool.json("gen_ai.tool.call.arguments");
      assertThat(arguments.path("city").asText()).isEqualTo("Paris");
      assertThat(tool.string("gen_ai.tool.call.result")).contains("rainy in Paris");
      RecordedSpan inner = only(scenario + "-inner");
      assertThat(inner.parentSpanId()).isEqualTo(tool.spanId());
      assertThat(inner.string("gen_ai.conversation.id")).isEqualTo(conversation);
    }
    assertThat(byId(only("agent-fails").parentSpanId()).failed()).isTrue();
  }

  @Test
  void retrievals() {
    RecordedSpan retrieval =
        spans().stream()
            .filter(span -> "retrieval".equals(span.string("gen_ai.operation.name")))
            .findFirst()
            .orElseThrow();
    assertThat(retrieval.number("gen_ai.retrieval.top_k")).isEqualTo(2);
    assertThat(retrieval.string("gen_ai.retrieval.query.text")).contains("Weather?");
    assertThat(retrieval.json("gen_ai.retrieval.documents").at("/0/id").asText())
        .isEqualTo("doc-1");
    assertThat(children(retrieval))
        .extracting(RecordedSpan::name)
        .containsExactly("embeddings retrieval");
  }

  private RecordedSpan byId(String id) {
    return spans().stream()
        .filter(span -> span.spanId().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no span " + id + " among " + spans()));
  }

  private List<RecordedSpan> children(RecordedSpan parent) {
    return spans().stream().filter(s -> s.parentSpanId().equals(parent.spanId())).toList();
  }
}
