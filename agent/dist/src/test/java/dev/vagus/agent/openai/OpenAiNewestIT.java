package dev.vagus.agent.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.OtlpReceiver;
import dev.vagus.agent.suite.OtlpReceiver.Mood;
import dev.vagus.agent.suite.RecordedSpan;
import dev.vagus.agent.suite.Run;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiNewestIT extends OpenAiSuite {
  OpenAiNewestIT() {
    super(System.getProperty("openai.version", "4.101.0"), "since3");
  }

  @Test
  void copiesWithOptions() {
    assertThat(texts(only("chat-with-options").json("gen_ai.output.messages")))
        .containsExactly("Hello there");
  }

  @Test
  void conversation() {
    RecordedSpan span = only("responses-conversation");
    assertThat(span.string("gen_ai.conversation.id")).isEqualTo("conv_9");
    assertThat(span.string("openai.request.service_tier")).isEqualTo("flex");
  }

  @Test
  void theProvidersOwnErrorCode() {
    assertThat(only("chat-bad-request").string("error.type")).isEqualTo("context_length_exceeded");
    assertThat(only("chat-stream-broken").string("error.type")).isEqualTo("overloaded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "slow", "garbage"})
  void aBadCollectorDoesNotHoldTheApplicationUp(String collector) {
    List<String> arguments = List.of(providerUrl(), "chat", "chat-stream", "chat-concurrent");
    Run plain = Run.plain(app(), arguments);
    Run observed;
    if (collector.equals("down")) {
      observed =
          Run.observed(
              app(), Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"), arguments);
    } else {
      try (OtlpReceiver receiver =
          new OtlpReceiver(Mood.valueOf(collector.toUpperCase(java.util.Locale.ROOT)))) {
        observed = Run.observed(app(), exportTo(receiver), arguments);
      }
    }
    assertThat(observed.output()).isEqualTo(plain.output());
    assertThat(observed.exitCode()).isZero();
    assertThat(observed.time()).isLessThan(plain.time().plusSeconds(8));
  }
}
