package dev.vagus.agent.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vagus.agent.openai.FakeOpenAi;
import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.InferenceSuite;
import dev.vagus.agent.suite.RecordedSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What must hold for every supported version of LangChain4j and whatever is below it. */
abstract class LangChain4jSuite extends InferenceSuite {
  private static final Set<String> NO_STREAMS_TO_PULL =
      Set.of(
          "chat-async",
          "chat-async-bad-request",
          "chat-async-cancelled",
          "chat-async-stream",
          "chat-async-stream-broken",
          "chat-async-stream-closed",
          "chat-stream-abandoned",
          "chat-stream-consumer-throws",
          "chat-stream-early-close",
          "chat-stream-find-first",
          "chat-stream-iterator",
          "chat-stream-parallel",
          "chat-stream-sparse-early-close",
          "chat-stream-stalled",
          "chat-stream-unread");

  private final FakeOpenAi provider = new FakeOpenAi();
  private final AppUnderTest app;

  /**
   * @param below what the models are built on: {@code openai} or {@code official}
   * @param version how applications are written: {@code oldest} or {@code newest}
   * @param libraries directories with jars
   */
  LangChain4jSuite(String name, String below, String version, String... libraries) {
    app =
        AppUnderTest.compile(
            name,
            "Main",
            List.of("langchain4j/common", "langchain4j/" + below, "langchain4j/" + version),
            List.of(libraries));
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

  @Override
  protected boolean streamsTellUsageUnasked() {
    return true;
  }

  /** Streams are pushed to a handler: there is none to iterate, close, drop or split. */
  @Override
  protected Set<String> lacks() {
    Set<String> lacks = new HashSet<>(NO_STREAMS_TO_PULL);
    lacks.addAll(alsoLacks());
    return lacks;
  }

  /** What applications cannot play with these models. */
  abstract Set<String> alsoLacks();

  @AfterAll
  void closeProvider() {
    provider.close();
  }

  @Test
  void layersAreOneCall() {
    for (String scenario : List.of("chat", "chat-stream", "chat-decorated", "chat-text")) {
      RecordedSpan span = only(scenario);
      assertThat(span.string("vagus.library")).isEqualTo("langchain4j");
      assertThat(span.string("gen_ai.provider.name")).isEqualTo("openai");
      assertThat(span.parentSpanId()).isEmpty();
      assertThat(span.isInternal()).isFalse();
    }
    assertThat(texts(only("chat-decorated").json("gen_ai.output.messages")))
        .containsExactly("Hello there");
  }

  @Test
  void parameters() {
    RecordedSpan span = only("chat-parameters");
    assertThat(span.decimal("gen_ai.request.temperature")).isEqualTo(0.5);
    assertThat(span.decimal("gen_ai.request.top_p")).isEqualTo(0.9);
    assertThat(span.number("gen_ai.request.max_tokens")).isEqualTo(77);
    assertThat(span.decimal("gen_ai.request.frequency_penalty")).isEqualTo(0.25);
    assertThat(span.decimal("gen_ai.request.presence_penalty")).isEqualTo(-0.5);
    assertThat(span.strings("gen_ai.request.stop_sequences")).containsExactly("END", "STOP");
    assertThat(span.string("gen_ai.output.type")).isEqualTo("json");
  }

  @Test
  void embeddings() {
    RecordedSpan span = only("embeddings");
    assertThat(span.name()).isEqualTo("embeddings embeddings");
    assertThat(span.number("gen_ai.usage.input_tokens")).isEqualTo(3);
    assertThat(span.number("gen_ai.embeddings.dimension.count")).isEqualTo(2);
    assertThat(span.string("server.address")).isEqualTo("127.0.0.1");
    assertThat(only("embeddings-bad-request").failed()).isTrue();
  }

  @Test
  void agentsNestCallsAndTools() {
    for (String scenario : List.of("agent", "agent-stream")) {
      String service = scenario.equals("agent") ? "Clerk" : "StreamingClerk";
      String conversation = scenario.equals("agent") ? "conversation-7" : "conversation-9";
      List<RecordedSpan> rounds = spans(scenario);
      assertThat(rounds).as(scenario).hasSize(2);
      RecordedSpan run = byId(rounds.get(0).parentSpanId());
      assertThat(run.name()).isEqualTo("invoke_agent " + service);
      assertThat(run.isInternal()).isTrue();
      assertThat(run.failed()).isFalse();
      assertThat(run.string("gen_ai.operation.name")).isEqualTo("invoke_agent");
      assertThat(run.string("gen_ai.agent.name")).isEqualTo(service);
      assertThat(run.string("gen_ai.conversation.id")).isEqualTo(conversation);
      List<RecordedSpan> children = children(run);
      assertThat(children)
          .extracting(RecordedSpan::name)
          .containsExactlyInAnyOrder(
              "chat " + scenario, "chat " + scenario, "execute_tool get_weather");
      assertThat(children)
          .allSatisfy(
              child -> assertThat(child.string("gen_ai.conversation.id")).isEqualTo(conversation));
      RecordedSpan tool =
          children.stream().filter(RecordedSpan::isInternal).findFirst().orElseThrow();
      assertThat(tool.string("gen_ai.tool.call.id")).isEqualTo("call_1");
      assertThat(tool.string("gen_ai.tool.type")).isEqualTo("function");
      JsonNode arguments = tool.json("gen_ai.tool.call.arguments");
      assertThat(arguments.path("city").asText()).isEqualTo("Paris");
      assertThat(tool.string("gen_ai.tool.call.result")).contains("rainy in Paris");
      RecordedSpan inner = only(scenario + "-inner");
      assertThat(inner.parentSpanId()).isEqualTo(tool.spanId());
      assertThat(inner.string("gen_ai.conversation.id")).isEqualTo(conversation);
      assertThat(inner.traceId()).isEqualTo(run.traceId());
    }
  }

  @Test
  void failuresOfAgents() {
    RecordedSpan tool =
        children(byId(spans("agent-tool-fails").get(0).parentSpanId())).stream()
            .filter(RecordedSpan::isInternal)
            .findFirst()
            .orElseThrow();
    assertThat(tool.name()).isEqualTo("execute_tool get_weather");
    assertThat(byId(only("agent-fails").parentSpanId()).failed()).isTrue();
    RecordedSpan streamed = byId(only("agent-stream-fails").parentSpanId());
    assertThat(streamed.name()).isEqualTo("invoke_agent StreamingClerk");
    assertThat(streamed.failed()).isTrue();
    RecordedSpan forgetful = byId(only("agent-without-memory").parentSpanId());
    assertThat(forgetful.name()).isEqualTo("invoke_agent Forgetful");
    assertThat(forgetful.has("gen_ai.conversation.id")).isFalse();
  }

  @Test
  void everySpanIsExplained() {
    List<String> roots = new ArrayList<>();
    for (RecordedSpan span : spans()) {
      if (!span.parentSpanId().isEmpty()) {
        byId(span.parentSpanId());
      } else if (span.isInternal() && !span.name().startsWith("invoke_agent ")) {
        roots.add(span.name());
      }
    }
    assertThat(roots).isEmpty();
  }

  final RecordedSpan byId(String id) {
    return spans().stream()
        .filter(span -> span.spanId().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no span " + id + " among " + spans()));
  }

  final List<RecordedSpan> children(RecordedSpan parent) {
    return spans().stream().filter(s -> s.parentSpanId().equals(parent.spanId())).toList();
  }
}
