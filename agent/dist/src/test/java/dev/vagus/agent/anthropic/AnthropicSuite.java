package dev.vagus.agent.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.InferenceSuite;
import dev.vagus.agent.suite.RecordedSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What must hold for every supported version of anthropic-java. */
abstract class AnthropicSuite extends InferenceSuite {
  private final FakeAnthropic provider = new FakeAnthropic();
  private final AppUnderTest app;

  /**
   * @param version of the library
   * @param sources how applications are written for that version
   */
  AnthropicSuite(String version, String sources) {
    app =
        AppUnderTest.compile(
            "anthropic-java-" + version,
            "Main",
            List.of("anthropic/common", "anthropic/" + sources),
            List.of("anthropic-java-" + version, "anthropic-java-shared", "openai-java-shared"));
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

  /** Every stream of this provider tells its usage. */
  @Override
  protected boolean streamsTellUsageUnasked() {
    return true;
  }

  @AfterAll
  void closeProvider() {
    provider.close();
  }

  /** How many ways to ask the library's interfaces have. */
  abstract int publicCallPaths();

  @Test
  void everyPublicCallPathIsWatched() {
    List<String> unnamed = new ArrayList<>();
    List<String> unwatched = new ArrayList<>();
    List<String> paths =
        observed().outputOf("paths").lines().filter(l -> l.startsWith("path ")).toList();
    assertThat(paths).hasSizeGreaterThanOrEqualTo(publicCallPaths());
    for (String path : paths) {
      String model = path.substring("path ".length(), path.indexOf(' ', "path ".length()));
      if (model.equals("unnamed")) {
        unnamed.add(path);
      } else if (spans(model).size() != 1) {
        unwatched.add(path + ": " + spans(model).size());
      }
    }
    assertThat(unwatched).isEmpty();
    assertThat(unnamed).isEmpty();
    assertThat(observed().outputOf("paths")).doesNotContain("thrown");
  }

  @Test
  void parameters() {
    RecordedSpan span = only("chat-parameters");
    assertThat(span.string("gen_ai.provider.name")).isEqualTo("anthropic");
    assertThat(span.decimal("gen_ai.request.temperature")).isEqualTo(0.5);
    assertThat(span.decimal("gen_ai.request.top_p")).isEqualTo(0.9);
    assertThat(span.number("gen_ai.request.max_tokens")).isEqualTo(77);
    assertThat(span.has("gen_ai.request.top_k")).isTrue();
    assertThat(span.strings("gen_ai.request.stop_sequences")).containsExactly("END", "STOP");
    assertThat(span.string("gen_ai.request.reasoning.level")).isEqualTo("low");
    assertThat(span.string("user.id")).isEqualTo("user-7");
    assertThat(texts(span.json("gen_ai.system_instructions")))
        .containsExactly("Be brief.", "Be kind.");
    JsonNode messages = span.json("gen_ai.input.messages");
    assertThat(messages.at("/0/role").asText()).isEqualTo("user");
    assertThat(messages.at("/1/role").asText()).isEqualTo("assistant");
    assertThat(span.has("openai.api.type")).isFalse();
  }

  @Test
  void cachedTokensAreInputTokens() {
    for (String scenario : List.of("chat", "chat-stream", "beta", "beta-stream")) {
      RecordedSpan span = only(scenario);
      assertUsage(span);
      assertThat(span.number("gen_ai.usage.cache_creation.input_tokens")).isEqualTo(2);
    }
    RecordedSpan cutOff = only("chat-stream-early-close");
    assertThat(cutOff.number("gen_ai.usage.input_tokens")).isEqualTo(12);
    assertThat(cutOff.has("gen_ai.usage.output_tokens")).isFalse();
  }

  @Test
  void thinking() {
    JsonNode parts = only("chat-thinking").json("gen_ai.output.messages").at("/0/parts");
    assertThat(parts.at("/0/type").asText()).isEqualTo("reasoning");
    assertThat(parts.at("/0/content").asText()).isEqualTo("Let me see");
    assertThat(parts.at("/1/type").asText()).isEqualTo("redacted_thinking");
    assertThat(parts.toString()).doesNotContain("c2VjcmV0");
    assertThat(parts.at("/2/content").asText()).isEqualTo("Hello there");
    assertThat(only("chat-thinking").strings("gen_ai.response.finish_reasons"))
        .containsExactly("length");
    JsonNode streamed = only("chat-stream-thinking").json("gen_ai.output.messages").at("/0/parts");
    assertThat(streamed.at("/0/type").asText()).isEqualTo("reasoning");
    assertThat(streamed.at("/0/content").asText()).isEqualTo("Let me see");
    assertThat(streamed.at("/1/content").asText()).isEqualTo("Hello there");
    assertThat(only("chat-refusal").strings("gen_ai.response.finish_reasons"))
        .containsExactly("content_filter");
  }

  @Test
  void schemaOfATool() {
    JsonNode parameters = only("chat-tools").json("gen_ai.tool.definitions").at("/0/parameters");
    assertThat(parameters.path("type").asText()).isEqualTo("object");
    assertThat(parameters.at("/required/0").asText()).isEqualTo("city");
  }

  @Test
  void betaMessages() {
    for (String scenario :
        List.of("beta", "beta-async", "beta-raw", "beta-stream", "beta-async-stream")) {
      RecordedSpan span = only(scenario);
      assertThat(span.name()).isEqualTo("chat " + scenario);
      assertThat(texts(span.json("gen_ai.input.messages")))
          .containsExactly("Hello from " + scenario);
      assertThat(texts(span.json("gen_ai.output.messages"))).containsExactly("Hello there");
      assertThat(span.strings("gen_ai.response.finish_reasons")).containsExactly("stop");
    }
    assertThat(only("beta-bad-request").failed()).isTrue();
  }

  @Test
  void countingTokensIsNoModelCall() {
    assertThat(spans("count-tokens")).isEmpty();
  }

  @Test
  void theProvidersOwnErrorCode() {
    assertThat(only("chat-bad-request").string("error.type")).isEqualTo("context_length_exceeded");
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
      assertUsage(span);
    }
    assertThat(only("raw-chat-unread").failed()).isFalse();
    assertThat(only("raw-chat-half-body").has("gen_ai.output.messages")).isFalse();
    assertThat(only("raw-chat-stream-body").string("vagus.stream.ending")).isEqualTo("exhausted");
  }
}
