package dev.vagus.agent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.RecordedEvent;
import dev.vagus.api.Feedback;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiIT {
  @Test
  void hearsTheApiOnAnyThreadBeforeAndAfterTheCall() throws Exception {
    HeardApp heard = HeardApp.run(app(), "");

    assertThat(heard.feedback("vagus.feedback.action", "rate").get(0).attributes())
        .contains(
            entry("vagus.feedback.source", "api"),
            entry("vagus.feedback.value", 4.0),
            entry("vagus.feedback.min", 1.0),
            entry("vagus.feedback.max", 5.0),
            entry("gen_ai.response.id", "chatcmpl-early"),
            entry("user.id", "ada"));
    String spanId = heard.spans().get(0).spanId();
    assertThat(heard.key("17").spanId()).isEqualTo(spanId);
    for (String action : List.of("accept", "thumbs_up")) {
      assertThat(heard.feedback("vagus.feedback.action", action))
          .singleElement()
          .extracting(RecordedEvent::spanId)
          .isEqualTo(spanId);
    }
    assertThat(heard.feedback("vagus.feedback.action", "edit").get(0).attributes())
        .contains(entry("vagus.key.name", "draft"), entry("vagus.key.value", "17"))
        .hasEntrySatisfying(
            "vagus.feedback.text",
            text ->
                assertThat(text.toString()).startsWith("Ask ").doesNotContain("ada@example.org"));
    assertThat(heard.feedback("vagus.feedback.action", "outcome").get(0).attributes())
        .contains(
            entry("gen_ai.conversation.id", "c-1"),
            entry("vagus.feedback.name", "resolved"),
            entry("vagus.feedback.value", 1.0));
    assertThat(heard.feedback("vagus.feedback.action", "comment").get(0).epochNanos())
        .isEqualTo(Instant.parse("2026-01-02T03:04:05Z").getEpochSecond() * 1_000_000_000L);
    assertThat(heard.feedback("vagus.feedback.action", "retract")).hasSize(1);
    assertThat(
            heard.feedback("vagus.feedback.action", "copy").stream()
                .map(event -> event.attributes().get("vagus.feedback.id"))
                .distinct())
        .hasSize(400);
  }

  @Test
  void leavesOutWhatHasNoTargetOrNoSense() throws Exception {
    HeardApp heard = HeardApp.run(app(), "");

    assertThat(heard.feedback("vagus.feedback.action", "reject")).isEmpty();
    assertThat(heard.feedback("vagus.feedback.action", "survival")).isEmpty();
    assertThat(heard.errors())
        .contains("feedback of the application: 'reject' has no target: no inference was made");
  }

  private static AppUnderTest app() throws URISyntaxException {
    Path api = Path.of(Feedback.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return AppUnderTest.compile(
        "feedback-api",
        "Main",
        List.of("feedback/common", "feedback/api"),
        List.of("openai-java-" + System.getProperty("openai.version"), "openai-java-shared"),
        List.of(api));
  }
}
