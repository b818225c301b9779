package dev.vagus.agent.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.vagus.agent.suite.AppUnderTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpringMvcIT {
  private static final String RULES =
      """
      identity:
        - name: ticket
          http: /tickets/{ticket}/**
          conversation: path.ticket
          user: header.X-Agent
      rules:
        - name: drafted
          http: POST /tickets/{ticket}/drafts
          bind: {draft: return.id}
        - name: sent
          http: POST /tickets/{ticket}/drafts/{draft}/send
          action: edit
          key: {draft: path.draft}
          text: body.text
        - name: discarded
          http: DELETE /tickets/{ticket}/drafts/{draft}
          action: reject
          key: {draft: path.draft}
        - name: regenerated
          http: POST /tickets/{ticket}/drafts/{draft}/regenerate
          action: regenerate
          key: {draft: path.draft}
        - name: drafted-again
          http: POST /tickets/{ticket}/drafts/{draft}/regenerate
          bind: {draft: return.id}
        - name: eventually
          http: POST /tickets/{ticket}/eventually
          bind: {draft: return.id}
        - name: raw
          http: PATCH /tickets/{ticket}/drafts/{draft}
          action: demonstration
          key: {draft: path.draft}
          text: body/final/text
      """;

  private HeardApp heard = new HeardApp(List.of(), List.of(), "");

  @BeforeAll
  void run() {
    heard =
        HeardApp.run(
            AppUnderTest.compile(
                "feedback-springmvc",
                "Main",
                List.of("feedback/common", "feedback/springmvc"),
                List.of(
                    "tomcat-jakarta",
                    "spring-mvc",
                    "openai-java-" + System.getProperty("openai.version"),
                    "openai-java-shared")),
            RULES);
  }

  @Test
  void bindsDraftsToTheInferencesOfTheirRequests() {
    assertThat(heard.spans()).hasSize(3);
    for (String draft : List.of("17", "18", "19")) {
      assertThat(heard.key(draft).attributes()).containsEntry("vagus.key.name", "draft");
      assertThat(heard.span(heard.key(draft)).string("gen_ai.conversation.id")).isEqualTo("t1");
      assertThat(heard.span(heard.key(draft)).string("user.id")).isEqualTo("kim");
    }
    assertThat(List.of("17", "18", "19").stream().map(draft -> heard.key(draft).spanId()))
        .doesNotHaveDuplicates();
  }

  @Test
  void hearsWhatWasSent() {
    assertThat(heard.onlyOf("sent").attributes())
        .contains(
            entry("vagus.feedback.action", "edit"),
            entry("vagus.feedback.text", "As sent."),
            entry("vagus.key.name", "draft"),
            entry("vagus.key.value", "17"),
            entry("user.id", "kim"));
  }

  @Test
  void hearsWhatWasDiscardedAndRegenerated() {
    assertThat(heard.onlyOf("discarded").attributes())
        .contains(entry("vagus.feedback.action", "reject"), entry("vagus.key.value", "18"));
    assertThat(heard.onlyOf("regenerated").attributes())
        .contains(entry("vagus.feedback.action", "regenerate"), entry("vagus.key.value", "17"));
  }

  @Test
  void readsBodiesThatAreText() {
    assertThat(heard.onlyOf("raw").attributes())
        .contains(
            entry("vagus.feedback.action", "demonstration"), entry("vagus.feedback.text", "Raw."));
  }

  @Test
  void saysNothingMore() {
    assertThat(heard.events()).hasSize(7);
    assertThat(heard.errors()).doesNotContain("leads nowhere", "failed", "matched nothing");
  }
}
