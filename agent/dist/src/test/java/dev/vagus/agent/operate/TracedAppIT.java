package dev.vagus.agent.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.Jvm;
import dev.vagus.agent.suite.OneAnswer;
import dev.vagus.agent.suite.OtlpReceiver;
import dev.vagus.agent.suite.OtlpReceiver.Mood;
import dev.vagus.agent.suite.RecordedSpan;
import dev.vagus.agent.suite.RunningApp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application that brings OpenTelemetry itself: our spans are in its traces. */
class TracedAppIT {
  private static final AppUnderTest APP =
      AppUnderTest.compile(
          "traced",
          "app.Traced",
          List.of("asks", "traced"),
          List.of(
              "openai-java-" + System.getProperty("openai.version", "4.101.0"),
              "openai-java-shared",
              "opentelemetry"));

  static List<Path> jdks() {
    return Jvm.jdks();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void calls_join_the_trace_wherever_its_context_goes(Path jdk) {
    try (OneAnswer provider = new OneAnswer();
        OtlpReceiver collector = new OtlpReceiver(Mood.GOOD);
        RunningApp app =
            Jvm.of(APP)
                .on(jdk)
                .withAgent("otlp.endpoint=" + collector.url())
                .start(provider.url())) {
      List<String> ways = new ArrayList<>(List.of("directly", "executor", "pool", "future"));
      if (jdk.equals(Jvm.newerJdk())) {
        ways.add("virtual");
      }
      for (String way : ways) {
        String[] own = app.ask(way).split(" ", -1);
        RecordedSpan call = spanOf(app, collector, way);
        assertThat(call.traceId()).as(way).isEqualTo(own[0]);
        assertThat(call.parentSpanId()).as(way).isEqualTo(own[1]);
        assertThat(call.spanId()).isNotEqualTo(own[1]);
        // We have not made the application choose its storage before it was ready.
        assertThat(own[2]).isEqualTo("1");
      }
      String[] own = app.ask("nowhere").split(" ", -1);
      assertThat(spanOf(app, collector, "nowhere").traceId()).isNotEqualTo(own[0]);
      assertThat(spanOf(app, collector, "nowhere").parentSpanId()).isEmpty();
      assertThat(spanOf(app, collector, "before tracing").parentSpanId()).isEmpty();
      assertThat(Asks.command(jdk, "diagnose", Long.toString(app.pid())).output())
          .contains("OpenTelemetry of the application");
    }
  }

  private static RecordedSpan spanOf(RunningApp app, OtlpReceiver collector, String question) {
    app.await(question, () -> !spansOf(collector, question).isEmpty());
    assertThat(spansOf(collector, question)).hasSize(1);
    return spansOf(collector, question).get(0);
  }

  private static List<RecordedSpan> spansOf(OtlpReceiver collector, String question) {
    return collector.spans().stream()
        .filter(span -> String.valueOf(span.string("gen_ai.input.messages")).contains(question))
        .toList();
  }
}
