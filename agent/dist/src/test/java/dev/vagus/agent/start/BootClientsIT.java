package dev.vagus.agent.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.Jvm;
import dev.vagus.agent.suite.OtlpReceiver;
import dev.vagus.agent.suite.OtlpReceiver.Mood;
import dev.vagus.agent.suite.Run;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HTTP clients that the bootstrap loader defines are woven, the first call included. */
class BootClientsIT {
  private static final AppUnderTest APP =
      AppUnderTest.compile("bootclients", "Alone", List.of("bootclients"), List.of());

  static List<Path> jdks() {
    return Jvm.jdks();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void theFirstCallsAreSeen(Path jdk) {
    Run plain = Jvm.of(APP).on(jdk).run();
    try (OtlpReceiver collector = new OtlpReceiver(Mood.GOOD)) {
      Run observed =
          Jvm.of(APP)
              .on(jdk)
              .withAgent()
              .variable("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url())
              .run();
      assertThat(observed.output()).isEqualTo(plain.output()).contains("\"Hi\"");
      assertThat(observed.exitCode()).isZero();
      assertThat(observed.errors()).doesNotContain("WARNING").doesNotContain("Exception");
      assertThat(collector.spans())
          .as(observed.errors())
          .extracting(span -> span.string("gen_ai.request.model"))
          .containsExactlyInAnyOrder("url", "client");
      assertThat(collector.spans())
          .allSatisfy(span -> assertThat(span.number("gen_ai.usage.input_tokens")).isEqualTo(3));
    }
  }
}
