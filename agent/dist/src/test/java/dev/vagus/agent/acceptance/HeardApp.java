package dev.vagus.agent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.OneAnswer;
import dev.vagus.agent.suite.OtlpReceiver;
import dev.vagus.agent.suite.RecordedEvent;
import dev.vagus.agent.suite.RecordedSpan;
import dev.vagus.agent.suite.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was heard of an application that ran twice, without and with the agent, and printed the same
 * both times.
 */
record HeardApp(List<RecordedEvent> events, List<RecordedSpan> spans, String errors) {
  /**
   * @param rules content of a rules file, empty for none
   */
  static HeardApp run(AppUnderTest app, String rules) {
    try (OneAnswer provider = new OneAnswer();
        OtlpReceiver collector = new OtlpReceiver(OtlpReceiver.Mood.GOOD)) {
      Map<String, String> environment = new HashMap<>();
      environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url());
      if (!rules.isEmpty()) {
        Path file = Files.createTempFile("rules", ".yaml");
        environment.put("VAGUS_FEEDBACK_RULES", Files.writeString(file, rules).toString());
      }
      Run plain = Run.plain(app, List.of(provider.url()));
      Run heard = Run.observed(app, environment, List.of(provider.url()));
      assertThat(plain.output()).endsWith("done\n");
      assertThat(heard.output()).isEqualTo(plain.output());
      assertThat(heard.exitCode()).isEqualTo(plain.exitCode()).isZero();
      assertThat(heard.errors()).doesNotContain("suppressed", "stopped watching", "refused");
      return new HeardApp(collector.recordedEvents(), collector.spans(), heard.errors());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Feedback said by a rule, or through the API by an action. */
  List<RecordedEvent> feedback(String attribute, String value) {
    return events.stream()
        .filter(event -> event.name().equals("vagus.feedback"))
        .filter(event -> value.equals(event.attributes().get(attribute)))
        .toList();
  }

  RecordedEvent onlyOf(String rule) {
    List<RecordedEvent> all = feedback("vagus.feedback.rule", rule);
    assertThat(all).as(rule).hasSize(1);
    return all.get(0);
  }

  /** The only binding of a key to an inference. */
  RecordedEvent key(String value) {
    List<RecordedEvent> all =
        events.stream()
            .filter(event -> event.name().equals("vagus.key"))
            .filter(event -> value.equals(event.attributes().get("vagus.key.value")))
            .toList();
    assertThat(all).as(value).hasSize(1);
    return all.get(0);
  }

  RecordedSpan span(RecordedEvent event) {
    return spans.stream()
        .filter(span -> Objects.equals(span.spanId(), event.spanId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no span of " + event));
  }
}
