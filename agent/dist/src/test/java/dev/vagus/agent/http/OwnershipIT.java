package dev.vagus.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.openai.FakeOpenAi;
import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.OtlpReceiver;
import dev.vagus.agent.suite.OtlpReceiver.Mood;
import dev.vagus.agent.suite.RecordedSpan;
import dev.vagus.agent.suite.Run;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who a call belongs to that passes a watched library and the HTTP client below it. */
class OwnershipIT {
  private static final List<String> SCENARIOS =
      List.of("chat", "chat-stream", "chat-async", "chat-async-stream");
  private static final String VERSION = System.getProperty("openai.version", "4.101.0");

  private final AppUnderTest app =
      AppUnderTest.compile(
          "owned-openai-" + VERSION,
          "Main",
          List.of("openai/common", "openai/since3"),
          List.of("openai-java-" + VERSION, "openai-java-shared"));

  @Test
  void aLibraryThatIsWatchedOwnsItsCalls() {
    assertThat(spans(Map.of()))
        .hasSize(SCENARIOS.size())
        .allSatisfy(span -> assertThat(span.string("vagus.library")).isEqualTo("openai-java"));
  }

  @Test
  void whatNoLibraryWatchesIsSeenAtTheClient() {
    List<RecordedSpan> spans = spans(Map.of("VAGUS_INSTRUMENTATION_DISABLED", "openai-java"));
    assertThat(spans)
        .hasSize(SCENARIOS.size())
        .allSatisfy(
            span -> {
              assertThat(span.string("vagus.library")).isEqualTo("okhttp");
              assertThat(span.string("gen_ai.provider.name")).isEqualTo("openai");
              assertThat(span.string("gen_ai.output.messages")).contains("Hello there");
            });
    assertThat(spans)
        .extracting(span -> span.string("gen_ai.request.model"))
        .containsExactlyInAnyOrderElementsOf(SCENARIOS);
  }

  private List<RecordedSpan> spans(Map<String, String> settings) {
    try (FakeOpenAi provider = new FakeOpenAi();
        OtlpReceiver collector = new OtlpReceiver(Mood.GOOD)) {
      Map<String, String> environment = new java.util.HashMap<>(settings);
      environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url());
      List<String> arguments = new java.util.ArrayList<>(SCENARIOS);
      arguments.add(0, provider.url());
      Run run = Run.observed(app, environment, arguments);
      assertThat(run.exitCode()).isZero();
      assertThat(run.output()).isEqualTo(Run.plain(app, arguments).output());
      return List.copyOf(collector.spans());
    }
  }
}
