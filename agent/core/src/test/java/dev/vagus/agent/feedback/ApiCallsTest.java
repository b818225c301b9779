package dev.vagus.agent.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.inference.SpanRef;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApiCallsTest {
  @Test
  void sendsWhatWasSaid() throws Exception {
    try (Heard heard = new Heard("")) {
      ApiCalls.heard(
          "rate",
          Map.of(
              "response",
              "chatcmpl-1",
              "value",
              4.0,
              "min",
              1.0,
              "max",
              5.0,
              "author",
              "u1",
              "at",
              Instant.ofEpochSecond(7, 9)));

      assertThat(heard.events.get(0).epochNanos()).isEqualTo(7_000_000_009L);
      assertThat(heard.events.get(0).name()).isEqualTo("vagus.feedback");
      assertThat(heard.events.get(0).ref()).isNull();
      assertThat(heard.only())
          .contains(
              entry("vagus.feedback.action", "rate"),
              entry("vagus.feedback.value", 4.0),
              entry("vagus.feedback.min", 1.0),
              entry("vagus.feedback.max", 5.0),
              entry("vagus.feedback.source", "api"),
              entry("gen_ai.response.id", "chatcmpl-1"),
              entry("user.id", "u1"))
          .doesNotContainKeys("vagus.feedback.text", "vagus.feedback.rule", "vagus.key.name");
      UUID id = UUID.fromString(String.valueOf(heard.only().get("vagus.feedback.id")));
      assertThat(id.version()).isEqualTo(4);
      assertThat(id.variant()).isEqualTo(2);
    }
  }

  @Test
  void knowsTheCurrentInferenceOfTheThread() throws Exception {
    try (Heard heard = new Heard("")) {
      assertThat(ApiCalls.heard("current", Map.of())).isNull();
      SpanRef ref = Heard.infer();

      assertThat(ApiCalls.heard("current", Map.of())).isEqualTo(ref.traceId() + "-" + ref.spanId());
      ApiCalls.heard("bind", Map.of("key.name", "draft", "key.value", "17"));
      assertThat(heard.events.get(0).name()).isEqualTo("vagus.key");
      assertThat(heard.events.get(0).ref()).isEqualTo(ref);
      assertThat(heard.only())
          .containsOnly(entry("vagus.key.name", "draft"), entry("vagus.key.value", "17"));
    }
  }

  @Test
  void takesOutOfTextsWhatMayNotLeave() throws Exception {
    Map<String, Object> edit = Map.of("response", "r", "text", "write to ada@example.org");
    try (Heard heard = new Heard("", CaptureMode.REDACTED)) {
      ApiCalls.heard("edit", edit);
      assertThat(String.valueOf(heard.only().get("vagus.feedback.text")))
          .startsWith("write to ")
          .doesNotContain("ada@example.org");
    }
    try (Heard heard = new Heard("", CaptureMode.NONE)) {
      ApiCalls.heard("edit", edit);
      assertThat(heard.only())
          .containsEntry("vagus.feedback.action", "edit")
          .doesNotContainKey("vagus.feedback.text");
    }
    try (Heard heard = new Heard("", CaptureMode.FULL)) {
      ApiCalls.heard("edit", edit);
      assertThat(heard.only()).containsEntry("vagus.feedback.text", "write to ada@example.org");
    }
  }

  @Test
  void leavesOutAndCountsWhatCannotBeUsed() throws Exception {
    try (Heard heard = new Heard("")) {
      ApiCalls.heard("accept", Map.of());
      ApiCalls.heard("rate", Map.of("response", "r", "value", Double.NaN, "min", 1.0, "max", 5.0));
      ApiCalls.heard("rate", Map.of("response", "r", "value", 1.0, "min", 5.0, "max", 1.0));
      ApiCalls.heard("survival", Map.of("response", "r", "value", 1.01));
      ApiCalls.heard("accept", Map.of("trace", "x", "span", "y"));
      ApiCalls.heard("praise", Map.of("response", "r"));
      ApiCalls.heard("bind", Map.of("key.name", "draft", "key.value", "17"));

      assertThat(heard.events).isEmpty();
      assertThat(heard.report.unusable()).isEqualTo(7);
    }
  }

  @Test
  void keepsTheIdThatTheCallerChose() throws Exception {
    try (Heard heard = new Heard("")) {
      ApiCalls.heard("accept", Map.of("response", "r", "id", "mine"));

      assertThat(heard.only()).containsEntry("vagus.feedback.id", "mine");
    }
  }
}
