package dev.vagus.agent.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSourceTest {
  static final String HELP_DESK =
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
          status: 204
          action: reject
          key: {draft: path.draft}
        - name: starred
          call: com.example.Reviews.star
          args: 2
          when: always
          action: rate
          response: arg0.responseId
          value: arg1
          min: 1
          max: 5
          author: this.user
      """;

  @TempDir Path folder;

  private RuleSource.Result read(String yaml) throws Exception {
    return RuleSource.read(Map.of("rules", file(yaml).toString()));
  }

  private Path file(String yaml) throws Exception {
    return Files.writeString(folder.resolve("rules.yaml"), yaml);
  }

  @Test
  void readsTheHelpDesk() throws Exception {
    RuleSource.Result result = read(HELP_DESK);

    assertThat(result.problems()).isEmpty();
    assertThat(result.rules().all())
        .extracting(Rule::name)
        .containsExactly("ticket", "drafted", "sent", "discarded", "starred");
    assertThat(result.rules().watchRequests()).isTrue();
    assertThat(result.rules().watchHandlers()).isTrue();
    assertThat(result.rules().watchedMethods())
        .isEqualTo(Map.of("com.example.Reviews", java.util.Set.of("star")));
    assertThat(result.rules().ofCalls("com.example.Reviews", "star", 2)).hasSize(1);
    assertThat(result.rules().ofCalls("com.example.Reviews", "star", 3)).isEmpty();
  }

  @Test
  void readsRulesOfTheMainFile() {
    RuleSource.Result result =
        RuleSource.read(
            Map.of(
                "identity", List.of(Map.of("http", "/**", "user", "header.X-User")),
                "rules", List.of(Map.of("http", "/a", "action", "accept", "current", true))));

    assertThat(result.problems()).isEmpty();
    assertThat(result.rules().size()).isEqualTo(2);
    assertThat(result.rules().watchHandlers()).isFalse();
  }

  @Test
  void isEmptyWithoutRules() {
    assertThat(RuleSource.read(Map.of()).rules()).isSameAs(Rules.NONE);
    assertThat(Rules.NONE.watchRequests()).isFalse();
  }

  @Test
  void leavesOutOnlyTheRuleThatIsWrong() throws Exception {
    RuleSource.Result result = read(HELP_DESK.replace("action: reject", "acton: reject"));

    assertThat(result.rules().size()).isEqualTo(4);
    assertThat(result.problems())
        .singleElement()
        .asString()
        .endsWith(
            "rules.yaml: rule 'discarded': unknown key 'acton'; nearest is 'action'; it is left"
                + " out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "text: body.text ; text: path.drft ; rule 'sent': 'path.drft' is no variable of",
        "text: body.text ; text: boddy.text ; key 'text': expression 'boddy.text' begins with",
        "bind: {draft: return.id} ; bind: {draft: retrn.id} ; key 'bind.draft': expression",
        "action: edit ; action: editt ; unknown action 'editt'; nearest is 'edit'",
        "text: body.text ; status: 2xx ; action 'edit' needs 'text'",
        "action: reject ; value: 1 ; needs either 'action' or 'bind'",
        "action: edit ; action: accept ; action 'accept' takes no 'text'",
        "value: arg1 ; outcome: x ; action 'rate' needs 'value'",
        "response: arg0.responseId ; current: false ; names no target",
        "value: arg1 ; value: header.X ; 'header.X' looks at an HTTP request",
        "min: 1 ; min: 9 ; 'min' is not below 'max'",
        "status: 204 ; status: 20x ; status '20x' is none of 2xx, 204 and any",
        "status: 204 ; args: 2 ; key 'args' belongs to 'call'",
        "http: DELETE ; http: delete ; method 'delete' is not in capitals",
        "call: com.example.Reviews.star ; call: star ; 'star' is not package.Class.method",
        "args: 2 ; args: two ; key 'args' needs a number, not 'two'",
        "when: always ; when: never ; key 'when' is either returned or always, not 'never'",
        "conversation: path.ticket ; conversation: return.id ; is known too late",
        "name: sent ; name: drafted ; has the name of another rule",
        "identity: ; identities: ; unknown key 'identities'; nearest is 'identity'"
      })
  void namesRuleKeyAndWhatIsWrong(String good, String bad, String complaint) throws Exception {
    assertThat(HELP_DESK).contains(good);

    assertThat(read(HELP_DESK.replace(good, bad)).problems())
        .singleElement()
        .asString()
        .contains(complaint)
        .doesNotContain("\n");
  }

  @Test
  void saysInOneLineThatAFileCannotBeRead() throws Exception {
    assertThat(RuleSource.read(Map.of("rules", "/no/such/rules.yaml")).problems())
        .containsExactly(
            "feedback rules: cannot read /no/such/rules.yaml: no such file; no rule of it is in"
                + " force");
    assertThat(read("rules: [\n  - {").problems())
        .singleElement()
        .asString()
        .contains("rules.yaml line 2: ")
        .doesNotContain("\n");
    assertThat(read("just text").problems())
        .singleElement()
        .asString()
        .contains("must be a mapping of keys to values");
  }
}
