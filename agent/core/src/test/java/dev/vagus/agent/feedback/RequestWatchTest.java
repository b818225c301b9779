package dev.vagus.agent.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.SpanRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestWatchTest {
  private static final String REGENERATE =
      """
        - name: again
          http: POST /tickets/{ticket}/drafts/{draft}/regenerate
          action: regenerate
          key: {draft: path.draft}
        - name: drafted-again
          http: POST /tickets/{ticket}/drafts/{draft}/regenerate
          bind: {draft: return.id}
      """;

  private record Request(String method, String path, Map<String, String> headers)
      implements RequestView {
    @Override
    public String rawPath() {
      return path;
    }

    @Override
    public @Nullable String rawQuery() {
      return null;
    }

    @Override
    public @Nullable String header(String name) {
      return headers.get(name);
    }

    @Override
    public @Nullable String cookie(String name) {
      return null;
    }
  }

  private record Handler(@Nullable Object body, Map<String, Object> result) implements HandlerView {
    @Override
    public @Nullable Object argument(int position) {
      return null;
    }

    @Override
    public @Nullable Object self() {
      return null;
    }

    @Override
    public @Nullable Object returned() {
      return result.isEmpty() ? null : result;
    }
  }

  private static RequestWatch begin(String method, String path) {
    return Objects.requireNonNull(
        RequestWatch.begin(new Request(method, path, Map.of("X-Agent", "kim"))));
  }

  @Test
  void bindsADraftToTheInferenceOfItsRequest() throws Exception {
    try (Heard heard = new Heard(RuleSourceTest.HELP_DESK)) {
      Map<String, Object> result = new HashMap<>();
      Handler handler = new Handler(null, result);
      RequestWatch watch = begin("POST", "/tickets/t1/drafts");
      watch.handled(handler);
      assertThat(CallContext.current().conversationId()).isEqualTo("t1");
      assertThat(CallContext.current().userId()).isEqualTo("kim");
      SpanRef made = Heard.infer();
      result.put("id", 17);
      watch.returned();
      watch.end(201);

      assertThat(heard.events.get(0).ref()).isEqualTo(made);
      assertThat(heard.only()).containsEntry("vagus.key.value", "17");
      assertThat(RequestWatch.current()).isNull();
      assertThat(CallContext.current().conversationId()).isNull();
      assertThat(ApiCalls.heard("current", Map.of())).isNull();
    }
  }

  @Test
  void emitsTheFinalTextOfWhatWasSent() throws Exception {
    try (Heard heard = new Heard(RuleSourceTest.HELP_DESK)) {
      Map<String, Object> body = new HashMap<>(Map.of("text", "as sent"));
      RequestWatch watch = begin("POST", "/tickets/t1/drafts/17/send");
      watch.handled(new Handler(body, Map.of()));
      body.put("text", "changed by the application afterwards");
      watch.returned();
      watch.end(200);
      watch.end(200);

      assertThat(heard.only())
          .contains(
              entry("vagus.feedback.action", "edit"),
              entry("vagus.feedback.text", "as sent"),
              entry("vagus.feedback.rule", "sent"),
              entry("vagus.key.name", "draft"),
              entry("vagus.key.value", "17"),
              entry("user.id", "kim"))
          .doesNotContainKey("gen_ai.conversation.id");
    }
  }

  @Test
  void bindsAndSaysInOneRequest() throws Exception {
    try (Heard heard = new Heard(RuleSourceTest.HELP_DESK + REGENERATE)) {
      Map<String, Object> result = new HashMap<>();
      RequestWatch watch = begin("POST", "/tickets/t1/drafts/17/regenerate");
      watch.handled(new Handler(null, result));
      Heard.infer();
      result.put("id", 18);
      watch.returned();
      watch.end(200);

      assertThat(heard.events).hasSize(2);
      assertThat(heard.events.get(0).attributes()).containsEntry("vagus.key.value", "17");
      assertThat(heard.events.get(1).name()).isEqualTo("vagus.key");
      assertThat(heard.events.get(1).attributes()).containsEntry("vagus.key.value", "18");
    }
  }

  @Test
  void saysNothingWhenTheAnswerIsAnother() throws Exception {
    try (Heard heard = new Heard(RuleSourceTest.HELP_DESK)) {
      begin("DELETE", "/tickets/t1/drafts/17").end(404);
      assertThat(heard.events).isEmpty();
      begin("DELETE", "/tickets/t1/drafts/17").end(204);

      assertThat(heard.only()).containsEntry("vagus.feedback.action", "reject");
      assertThat(heard.report.lines().get(3))
          .isEqualTo(
              "feedback rule 'discarded': matched 2, done 1, other ending 1, unresolved 0, failed"
                  + " 0");
    }
  }

  @Test
  void needsAHandlerForWhatWasInTheBody() throws Exception {
    try (Heard heard = new Heard(RuleSourceTest.HELP_DESK)) {
      begin("POST", "/tickets/t1/drafts/17/send").end(200);

      assertThat(heard.events).isEmpty();
      assertThat(heard.report.unusable()).isEqualTo(1);
    }
  }

  @Test
  void goesOnInAnotherThread() throws Exception {
    try (Heard heard = new Heard(RuleSourceTest.HELP_DESK)) {
      RequestWatch watch = begin("POST", "/tickets/t1/drafts");
      Map<String, Object> result = new HashMap<>();
      watch.handled(new Handler(null, result));
      SpanRef made = Heard.infer();
      watch.returned();
      watch.suspend();
      assertThat(RequestWatch.current()).isNull();

      Thread other =
          new Thread(
              () -> {
                watch.resume();
                result.put("id", "later");
                watch.returned();
                watch.end(200);
              });
      other.start();
      other.join();

      assertThat(heard.events.get(0).ref()).isEqualTo(made);
      assertThat(heard.only()).containsEntry("vagus.key.value", "later");
    }
  }

  @Test
  void isOneForNestedServlets() throws Exception {
    try (Heard heard = new Heard(RuleSourceTest.HELP_DESK)) {
      RequestWatch watch = begin("DELETE", "/tickets/t1/drafts/17");

      assertThat(RequestWatch.begin(new Request("GET", "/tickets/t1/x", Map.of()))).isNull();
      watch.end(204);
      assertThat(heard.events).hasSize(1);
    }
  }

  @Test
  void isAbsentWithoutTheAgentsParts() {
    assertThat(RequestWatch.begin(new Request("GET", "/", Map.of()))).isNull();
  }
}
