package dev.vagus.agent.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.Jvm;
import dev.vagus.agent.suite.OneAnswer;
import dev.vagus.agent.suite.OtlpReceiver;
import dev.vagus.agent.suite.OtlpReceiver.Mood;
import dev.vagus.agent.suite.RecordedSpan;
import dev.vagus.agent.suite.RunningApp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ours beside opentelemetry-javaagent with its own instrumentation of openai-java. */
class TwoAgentsIT {
  private static final Path OTHER =
      Path.of("target/libs/opentelemetry-javaagent/opentelemetry-javaagent-2.33.1.jar")
          .toAbsolutePath();

  static List<Arguments> orders() {
    List<Arguments> orders = new ArrayList<>();
    for (Path jdk : Jvm.jdks()) {
      orders.add(Arguments.of(jdk, true));
      orders.add(Arguments.of(jdk, false));
    }
    return orders;
  }

  @ParameterizedTest
  @MethodSource("orders")
  void each_call_is_reported_once_by_us_in_the_trace_of_the_other(Path jdk, boolean oursFirst) {
    try (OneAnswer provider = new OneAnswer();
        OtlpReceiver ours = new OtlpReceiver(Mood.GOOD);
        OtlpReceiver theirs = new OtlpReceiver(Mood.GOOD);
        RunningApp app = start(jdk, oursFirst, "", ours, theirs, provider)) {
      assertThat(app.ask("One?")).isEqualTo("That.");
      assertThat(app.ask("Two?")).isEqualTo("That.");
      app.await("our spans", () -> ours.spans().size() >= 2);
      app.await("their spans", () -> chats(theirs).size() >= 2);
      assertThat(ours.spans()).hasSize(2);
      for (RecordedSpan call : ours.spans()) {
        RecordedSpan outer =
            chats(theirs).stream()
                .filter(span -> span.spanId().equals(call.parentSpanId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no parent of " + call));
        assertThat(call.traceId()).isEqualTo(outer.traceId());
        assertThat(call.string("gen_ai.request.model"))
            .isEqualTo(outer.string("gen_ai.request.model"));
      }
      assertThat(app.errors().lines().filter(line -> line.contains("reports model calls too")))
          .hasSize(1);
      assertThat(app.errors())
          .doesNotContain("suppressed", "refused", "stopped watching", "off, ", "Exception");
      assertThat(Asks.command(jdk, "diagnose", Long.toString(app.pid())).output())
          .contains("opentelemetry-javaagent", "it reports model calls too");
      // Our own exports are none of its business.
      assertThat(theirs.spans())
          .noneMatch(span -> String.valueOf(span.string("url.full")).contains(ours.url()));
    }
  }

  @Test
  void calls_can_be_left_to_the_other() {
    try (OneAnswer provider = new OneAnswer();
        OtlpReceiver ours = new OtlpReceiver(Mood.GOOD);
        OtlpReceiver theirs = new OtlpReceiver(Mood.GOOD);
        RunningApp app =
            start(
                Jvm.jdks().get(0),
                true,
                ",instrumentation.reported-elsewhere=leave",
                ours,
                theirs,
                provider)) {
      assertThat(app.ask("One?")).isEqualTo("That.");
      app.await("their span", () -> chats(theirs).size() == 1);
      assertThat(app.errors()).contains("left to it");
      assertThat(Asks.command(Jvm.jdks().get(0), "diagnose", Long.toString(app.pid())).output())
          .contains("calls captured: none");
      assertThat(ours.spans()).isEmpty();
    }
  }

  private static RunningApp start(
      Path jdk,
      boolean oursFirst,
      String settings,
      OtlpReceiver ours,
      OtlpReceiver theirs,
      OneAnswer provider) {
    Jvm jvm = Asks.on(jdk);
    if (oursFirst) {
      jvm.withAgent("otlp.endpoint=" + ours.url() + settings);
    }
    jvm.option("-javaagent:" + OTHER);
    if (!oursFirst) {
      jvm.withAgent("otlp.endpoint=" + ours.url() + settings);
    }
    return jvm.variable("OTEL_EXPORTER_OTLP_ENDPOINT", theirs.url())
        .variable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
        .variable("OTEL_BSP_SCHEDULE_DELAY", "100")
        .variable("OTEL_METRICS_EXPORTER", "none")
        .start(provider.url());
  }

  private static List<RecordedSpan> chats(OtlpReceiver receiver) {
    return receiver.spans().stream().filter(span -> span.has("gen_ai.operation.name")).toList();
  }
}
