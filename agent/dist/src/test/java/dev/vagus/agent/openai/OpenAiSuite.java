package dev.vagus.agent.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.InferenceSuite;
import dev.vagus.agent.suite.RecordedSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What must hold for every supported version of openai-java. */
abstract class OpenAiSuite extends InferenceSuite {
  private final FakeOpenAi provider = new FakeOpenAi();
  private final AppUnderTest app;

  /**
   * @param version of the library
   * @param sources how applications are written for that version
   */
  OpenAiSuite(String version, String sources) {
    app =
        AppUnderTest.compile(
            "openai-" + version,
            "Main",
            List.of("openai/common", "openai/" + sources),
            List.of("openai-java-" + version, "openai-java-shared"));
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

  @AfterAll
  void closeProvider() {
    provider.close();
  }

  @Test
  void everyPublicCallPathIsWatched() {
    List<String> unnamed = new ArrayList<>();
    List<String> unwatched = new ArrayList<>();
    List<String> paths =
        observed().outputOf("paths").lines().filter(l -> l.startsWith("path ")).toList();
    assertThat(paths).hasSizeGreaterThan(40);
    for (String path : paths) {
      String model = path.substring("path ".length(), path.indexOf(' ', "path ".length()));
      if (model.equals("unnamed")) {
        unnamed.add(path);
      } else if (spans(model).size() != 1) {
        unwatched.add(path + ": " + spans(model).size());
      }
    }
    assertThat(unwatched).isEmpty();
    assertThat(spans().stream().filter(span -> !span.has("gen_ai.request.model")))
        .as(unnamed.toString())
        .hasSameSizeAs(unnamed);
    assertThat(observed().outputOf("paths")).doesNotContain("thrown");
  }

  @Test
  void chatParameters() {
    RecordedSpan span = only("chat-parameters");
    assertThat(span.string("gen_ai.provider.name")).isEqualTo("openai");
    assertThat(span.string("openai.api.type")).isEqualTo("chat_completions");
    assertThat(span.decimal("gen_ai.request.temperature")).isEqualTo(0.5);
    assertThat(span.decimal("gen_ai.request.top_p")).isEqualTo(0.9);
    assertThat(span.number("gen_ai.request.max_tokens")).isEqualTo(77);
    assertThat(span.decimal("gen_ai.request.frequency_penalty")).isEqualTo(0.25);
    assertThat(span.decimal("gen_ai.request.presence_penalty")).isEqualTo(-0.5);
    assertThat(span.number("gen_ai.request.seed")).isEqualTo(42);
    assertThat(span.number("gen_ai.request.choice.count")).isEqualTo(2);
    assertThat(span.strings("gen_ai.request.stop_sequences")).containsExactly("END", "STOP");
    assertThat(span.string("gen_ai.output.type")).isEqualTo("json");
    assertThat(span.string("openai.request.service_tier")).isEqualTo("default");
    assertThat(span.string("openai.response.service_tier")).isEqualTo("default");
    assertThat(span.string("openai.response.system_fingerprint")).isEqualTo("fp_1");
    assertThat(span.string("user.id")).isEqualTo("user-7");
    JsonNode messages = span.json("gen_ai.input.messages");
    assertThat(messages.at("/0/role").asText()).isEqualTo("developer");
    assertThat(messages.at("/1/role").asText()).isEqualTo("user");
    assertThat(span.has("gen_ai.system_instructions")).isFalse();
  }

  @Test
  void responses() {
    for (String scenario :
        List.of(
            "responses",
            "responses-async",
            "responses-raw",
            "responses-stream",
            "responses-async-stream")) {
      RecordedSpan span = only(scenario);
      assertThat(span.string("openai.api.type")).isEqualTo("responses");
      assertThat(span.string("gen_ai.operation.name")).isEqualTo("chat");
      assertThat(span.string("gen_ai.response.id")).isEqualTo("resp_1");
      assertThat(span.string("gen_ai.response.model")).isEqualTo(scenario + "-2026");
      assertThat(span.strings("gen_ai.response.finish_reasons")).containsExactly("stop");
      assertThat(texts(span.json("gen_ai.input.messages")))
          .containsExactly("Hello from " + scenario);
      assertThat(texts(span.json("gen_ai.output.messages"))).containsExactly("Hello there");
      assertThat(span.number("gen_ai.usage.input_tokens")).isEqualTo(12);
      assertThat(span.number("gen_ai.usage.reasoning.output_tokens")).isEqualTo(2);
      assertThat(span.string("openai.response.service_tier")).isEqualTo("default");
    }
  }

  @Test
  void responsesParameters() {
    RecordedSpan span = only("responses-parameters");
    assertThat(span.decimal("gen_ai.request.temperature")).isEqualTo(0.25);
    assertThat(span.number("gen_ai.request.max_tokens")).isEqualTo(99);
    assertThat(span.string("user.id")).isEqualTo("user-8");
    JsonNode instructions = span.json("gen_ai.system_instructions");
    assertThat(instructions.at("/0/content").asText()).isEqualTo("Answer in French.");
    JsonNode messages = span.json("gen_ai.input.messages");
    assertThat(messages.at("/0/role").asText()).isEqualTo("developer");
    assertThat(messages.at("/1/parts/0/content").asText()).isEqualTo("Weather?");
    assertThat(messages.at("/2/parts/0/name").asText()).isEqualTo("get_weather");
    assertThat(messages.at("/2/parts/0/arguments/city").asText()).isEqualTo("Rome");
    assertThat(messages.at("/3/parts/0/id").asText()).isEqualTo("call_0");
    assertThat(messages.at("/3/parts/0/response").asText()).isEqualTo("sunny");
  }

  @Test
  void responsesTools() {
    RecordedSpan span = only("responses-tools");
    JsonNode parts = span.json("gen_ai.output.messages").at("/0/parts");
    assertThat(parts.at("/0/type").asText()).isEqualTo("reasoning");
    assertThat(parts.at("/0/content").asText()).isEqualTo("Look it up");
    assertThat(parts.at("/1/name").asText()).isEqualTo("get_weather");
    assertThat(parts.at("/1/arguments/city").asText()).isEqualTo("Paris");
    assertThat(span.strings("gen_ai.response.finish_reasons")).containsExactly("tool_call");
    JsonNode tool = span.json("gen_ai.tool.definitions").path(0);
    assertThat(tool.path("name").asText()).isEqualTo("get_weather");
    assertThat(tool.at("/parameters/properties/city/type").asText()).isEqualTo("string");
    assertThat(only("responses-stream-tools").strings("gen_ai.response.finish_reasons"))
        .containsExactly("tool_call");
  }

  @Test
  void responsesThatDoNotComplete() {
    assertThat(only("responses-incomplete").strings("gen_ai.response.finish_reasons"))
        .containsExactly("length");
    assertThat(only("responses-bad-request").failed()).isTrue();
    assertThat(only("responses-sparse").failed()).isFalse();
    RecordedSpan early = only("responses-stream-early-close");
    assertThat(early.string("vagus.stream.ending")).isEqualTo("closed_early");
    assertThat(early.string("gen_ai.response.id")).isEqualTo("resp_1");
    assertThat(texts(early.json("gen_ai.output.messages"))).containsExactly("Hello there");
    RecordedSpan failed = only("responses-stream-failed");
    assertThat(failed.failed()).isTrue();
    assertThat(failed.string("error.type")).isEqualTo("server_error");
    if (readsSparseEvents()) {
      assertThat(texts(only("responses-stream-sparse").json("gen_ai.output.messages")))
          .containsExactly("Hi");
    }
  }

  @Test
  void embeddings() {
    for (String scenario : List.of("embeddings", "embeddings-async", "embeddings-raw")) {
      RecordedSpan span = only(scenario);
      assertThat(span.name()).isEqualTo("embeddings " + scenario);
      assertThat(span.number("gen_ai.usage.input_tokens")).isEqualTo(3);
      assertThat(span.has("gen_ai.usage.output_tokens")).isFalse();
      assertThat(span.number("gen_ai.embeddings.dimension.count")).isEqualTo(2);
      assertThat(span.strings("gen_ai.request.encoding_formats")).containsExactly("float");
      assertThat(span.has("gen_ai.input.messages")).isFalse();
    }
    assertThat(only("embeddings-bad-request").failed()).isTrue();
  }

  @Test
  void legacyCompletions() {
    for (String scenario : List.of("completions", "completions-async", "completions-stream")) {
      RecordedSpan span = only(scenario);
      assertThat(span.name()).isEqualTo("text_completion " + scenario);
      assertThat(texts(span.json("gen_ai.input.messages"))).containsExactly("Once upon");
      assertThat(texts(span.json("gen_ai.output.messages"))).containsExactly(" a time");
      assertThat(span.strings("gen_ai.response.finish_reasons")).containsExactly("stop");
    }
  }

  @Test
  void rawResponses() {
    for (String scenario :
        List.of(
            "raw-chat",
            "raw-chat-body",
            "raw-chat-async",
            "raw-chat-stream",
            "raw-chat-stream-body",
            "raw-chat-async-stream")) {
      RecordedSpan span = only(scenario);
      assertThat(span.failed()).isFalse();
      assertThat(texts(span.json("gen_ai.output.messages"))).containsExactly("Hello there");
      assertThat(span.strings("gen_ai.response.finish_reasons")).containsExactly("stop");
    }
    assertThat(only("raw-chat-unread").failed()).isFalse();
    assertThat(only("raw-chat-half-body").has("gen_ai.output.messages")).isFalse();
    assertThat(only("raw-chat-stream-body").string("vagus.stream.ending")).isEqualTo("exhausted");
  }

  /** Whether this version makes typed events of events with missing fields. */
  boolean readsSparseEvents() {
    return true;
  }
}
