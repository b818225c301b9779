package dev.vagus.agent.googlegenai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.InferenceSuite;
import dev.vagus.agent.suite.RecordedSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What must hold for every supported version of google-genai. */
abstract class GoogleGenAiSuite extends InferenceSuite {
  private final FakeGemini provider = new FakeGemini();
  private final AppUnderTest app;

  /**
   * @param version of the library
   * @param sources how applications are written for that version
   */
  GoogleGenAiSuite(String version, String sources) {
    app =
        AppUnderTest.compile(
            "google-genai-" + version,
            "Main",
            List.of("google-genai/common", "google-genai/" + sources),
            List.of("google-genai-" + version, "google-genai-shared", "openai-java-shared"));
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
  protected String operation() {
    return "generate_content";
  }

  /** Every chunk of this provider tells its usage. */
  @Override
  protected boolean streamsTellUsageUnasked() {
    return true;
  }

  @AfterAll
  void closeProvider() {
    provider.close();
  }

  @Test
  void everyPublicCallPathIsWatched() {
    List<String> unwatched = new ArrayList<>();
    List<String> paths =
        observed().outputOf("paths").lines().filter(l -> l.startsWith("path ")).toList();
    assertThat(paths).hasSizeGreaterThanOrEqualTo(38);
    for (String path : paths) {
      String model = path.substring("path ".length(), path.indexOf(' ', "path ".length()));
      if (spans(model).size() != 1) {
        unwatched.add(path + ": " + spans(model).size());
      }
    }
    assertThat(unwatched).isEmpty();
    assertThat(observed().outputOf("paths")).doesNotContain("thrown");
  }

  @Test
  void parameters() {
    RecordedSpan span = only("chat-parameters");
    assertThat(span.string("gen_ai.provider.name")).isEqualTo("gcp.gemini");
    assertThat(span.decimal("gen_ai.request.temperature")).isEqualTo(0.5);
    assertThat(span.decimal("gen_ai.request.top_p")).isEqualTo(0.9);
    assertThat(span.has("gen_ai.request.top_k")).isTrue();
    assertThat(span.number("gen_ai.request.max_tokens")).isEqualTo(77);
    assertThat(span.decimal("gen_ai.request.frequency_penalty")).isEqualTo(0.25);
    assertThat(span.decimal("gen_ai.request.presence_penalty")).isEqualTo(-0.5);
    assertThat(span.number("gen_ai.request.seed")).isEqualTo(42);
    assertThat(span.number("gen_ai.request.choice.count")).isEqualTo(2);
    assertThat(span.strings("gen_ai.request.stop_sequences")).containsExactly("END", "STOP");
    assertThat(span.string("gen_ai.output.type")).isEqualTo("json");
    assertThat(texts(span.json("gen_ai.system_instructions")))
        .containsExactly("Be brief.", "Be kind.");
    assertThat(span.json("gen_ai.input.messages").at("/0/role").asText()).isEqualTo("user");
  }

  @Test
  void thinking() {
    for (String scenario : List.of("chat-thinking", "chat-stream-thinking")) {
      JsonNode parts = only(scenario).json("gen_ai.output.messages").at("/0/parts");
      assertThat(parts.at("/0/type").asText()).isEqualTo("reasoning");
      assertThat(parts.at("/0/content").asText()).isEqualTo("Let me see");
      assertThat(parts.at("/1/content").asText()).isEqualTo("Hello there");
    }
    assertThat(only("chat-thinking").strings("gen_ai.response.finish_reasons"))
        .containsExactly("length");
  }

  @Test
  void blockedPrompts() {
    RecordedSpan span = only("chat-blocked");
    assertThat(span.failed()).isFalse();
    assertThat(span.strings("gen_ai.response.finish_reasons")).containsExactly("content_filter");
  }

  @Test
  void usageOfWhatWasCutOffIsUnknown() {
    RecordedSpan span = only("chat-stream-early-close");
    assertThat(span.number("gen_ai.usage.input_tokens")).isEqualTo(12);
    assertThat(span.has("gen_ai.usage.output_tokens")).isFalse();
  }

  @Test
  void eachMessageOfASessionIsOneCall() {
    assertThat(spans("session")).hasSize(2);
    JsonNode second = spans("session").get(1).json("gen_ai.input.messages");
    assertThat(texts(second)).containsExactly("Hello", "Hello there", "And again");
    assertThat(second.at("/1/role").asText()).isEqualTo("assistant");
    assertThat(texts(only("session-stream").json("gen_ai.output.messages")))
        .containsExactly("Hello there");
    assertUsage(only("session-async"));
  }

  @Test
  void embeddings() {
    for (String scenario : List.of("embeddings", "embeddings-many", "embeddings-async")) {
      RecordedSpan span = only(scenario);
      assertThat(span.name()).isEqualTo("embeddings " + scenario);
      assertThat(span.failed()).isFalse();
      assertThat(span.number("gen_ai.embeddings.dimension.count")).isEqualTo(2);
      assertThat(span.has("gen_ai.usage.input_tokens")).isFalse();
      assertThat(span.has("gen_ai.input.messages")).isFalse();
    }
    assertThat(only("embeddings-bad-request").failed()).isTrue();
  }
}
