package dev.vagus.agent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.RecordedEvent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServletIT {
  private static final String RULES =
      """
      identity:
        - name: ticket
          http: /tickets/{ticket}/**
          conversation: path.ticket
          user: header.X-Agent
          session: cookie.sid
      rules:
        - name: remembered
          call: Reviews.remember
          bind: {note: return}
        - name: answered
          http: GET /tickets/{ticket}/answer
          bind: {question: query.question}
        - name: discarded
          http: DELETE /tickets/{ticket}/drafts/{draft}
          action: comment
          key: {draft: path.draft}
          text: query.reason
        - name: gone
          http: DELETE /tickets/{ticket}/drafts/{draft}
          status: 404
          action: reject
          key: {draft: path.draft}
        - name: later
          http: POST /tickets/{ticket}/drafts/{draft}/later
          status: 202
          action: accept
          key: {draft: path.draft}
        - name: broken
          http: POST /tickets/{ticket}/broken
          action: reject
          conversation: path.ticket
        - name: starred
          call: Reviews.star
          args: 2
          action: rate
          conversation: arg0
          value: return
          min: 1
          max: 5
        - name: unused
          http: /nowhere
          action: accept
          conversation: "'none'"
      """;

  @ParameterizedTest
  @ValueSource(strings = {"jakarta", "javax"})
  void hearsRequestsAndCalls(String namespace) {
    HeardApp heard =
        HeardApp.run(
            AppUnderTest.compile(
                "feedback-" + namespace,
                "Main",
                List.of("feedback/common", "feedback/tomcat", "feedback/" + namespace),
                List.of(
                    "tomcat-" + namespace,
                    "openai-java-" + System.getProperty("openai.version"),
                    "openai-java-shared")),
            RULES);

    RecordedEvent key = heard.key("why");
    assertThat(key.attributes()).containsEntry("vagus.key.name", "question");
    assertThat(heard.span(key).string("gen_ai.conversation.id")).isEqualTo("t 1");
    assertThat(heard.span(key).string("user.id")).isEqualTo("kim");
    assertThat(heard.span(key).string("session.id")).isEqualTo("s-7");

    assertThat(heard.onlyOf("discarded").attributes())
        .contains(
            entry("vagus.feedback.text", "too long"),
            entry("vagus.feedback.source", "rule"),
            entry("vagus.key.value", "17"),
            entry("user.id", "kim"));
    assertThat(heard.onlyOf("gone").attributes()).contains(entry("vagus.key.value", "none"));
    assertThat(heard.onlyOf("later").attributes()).contains(entry("vagus.key.value", "18"));
    assertThat(heard.feedback("vagus.feedback.rule", "broken")).isEmpty();
    assertThat(heard.onlyOf("starred").attributes())
        .contains(
            entry("vagus.feedback.value", 4.0),
            entry("gen_ai.conversation.id", "/app/tickets/t1/star"),
            entry("user.id", "kim"));
    assertThat(heard.errors())
        .contains("feedback rules 9", "feedback rules that matched nothing: unused;");
  }
}
