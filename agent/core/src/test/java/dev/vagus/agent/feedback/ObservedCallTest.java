package dev.vagus.agent.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.SpanRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservedCallTest {
  private static final String RULES =
      """
      identity:
        - call: app.Chat.answer
          conversation: arg0.chat
      rules:
        - name: answered
          call: app.Chat.answer
          bind: {message: return.id}
        - name: starred
          call: app.Chat.star
          args: 2
          action: rate
          key: {message: arg0}
          value: arg1
          min: 1
          max: 5
        - name: left
          call: app.Chat.leave
          when: always
          action: outcome
          outcome: left
          value: 0
          conversation: arg0
      """;

  private static void call(
      String method,
      Runnable body,
      @Nullable Object returned,
      @Nullable Throwable thrown,
      Object... arguments) {
    ObservedCall call = ObservedCall.begin("app.Chat", method, null, arguments);
    body.run();
    if (call != null) {
      call.end(returned, thrown);
    }
  }

  @Test
  void bindsTheInferenceMadeDuringTheCall() throws Exception {
    try (Heard heard = new Heard(RULES)) {
      SpanRef[] made = new SpanRef[1];
      call(
          "answer",
          () -> {
            assertThat(CallContext.current().conversationId()).isEqualTo("c1");
            made[0] = Heard.infer();
          },
          Map.of("id", 17),
          null,
          Map.of("chat", "c1"));

      assertThat(heard.events.get(0).ref()).isEqualTo(made[0]);
      assertThat(heard.only())
          .containsOnly(entry("vagus.key.name", "message"), entry("vagus.key.value", "17"));
      assertThat(CallContext.current().conversationId()).isNull();
    }
  }

  @Test
  void doesNotBindAnInferenceThatWasMadeBefore() throws Exception {
    try (Heard heard = new Heard(RULES)) {
      SpanRef before = Heard.infer();
      call("answer", () -> {}, Map.of("id", 17), null, Map.of("chat", "c1"));

      assertThat(heard.events).isEmpty();
      assertThat(heard.report.lines().get(1))
          .isEqualTo(
              "feedback rule 'answered': matched 1, done 0, other ending 0, unresolved 1, failed"
                  + " 0");
      assertThat(ApiCalls.heard("current", Map.of()))
          .isEqualTo(before.traceId() + "-" + before.spanId());
    }
  }

  @Test
  void saysNothingWhenTheMethodThrowsUnlessToldSo() throws Exception {
    try (Heard heard = new Heard(RULES)) {
      call("star", () -> {}, null, new IllegalStateException(), "17", 5);
      assertThat(heard.events).isEmpty();

      call("leave", () -> {}, null, new IllegalStateException(), "c1");
      assertThat(heard.only())
          .contains(
              entry("vagus.feedback.action", "outcome"),
              entry("vagus.feedback.name", "left"),
              entry("vagus.feedback.value", 0.0),
              entry("vagus.feedback.rule", "left"),
              entry("vagus.feedback.source", "rule"),
              entry("gen_ai.conversation.id", "c1"));
    }
  }

  @Test
  void picksTheOverload() throws Exception {
    try (Heard heard = new Heard(RULES)) {
      assertThat(ObservedCall.begin("app.Chat", "star", null, new Object[] {"17"})).isNull();
      call("star", () -> {}, null, null, "17", 5);

      assertThat(heard.only()).contains(entry("vagus.feedback.value", 5.0));
      assertThat(heard.report.neverMatched()).containsExactly("identity[0]", "answered", "left");
    }
  }

  @Test
  void leavesOutWhatAPathDoesNotLeadTo() throws Exception {
    try (Heard heard = new Heard(RULES)) {
      call("star", () -> {}, null, null, "17", "many");
      call("star", () -> {}, null, null, Map.of(), 5);

      assertThat(heard.events).isEmpty();
      assertThat(heard.report.unusable()).isEqualTo(2);
    }
  }
}
