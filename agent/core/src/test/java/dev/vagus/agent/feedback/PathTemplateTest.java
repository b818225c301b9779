package dev.vagus.agent.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vagus.agent.feedback.PathTemplate.RequestPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {
  private static @Nullable Map<String, String> match(String template, String path)
      throws RuleException {
    return PathTemplate.parse(template).match(RequestPath.of(path));
  }

  @Test
  void readsVariables() throws RuleException {
    assertThat(match("/tickets/{ticket}/drafts/{draft}/send", "/tickets/t1/drafts/17/send"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("ticket", "t1", "draft", "17"));
    assertThat(match("/tickets/{ticket}/**", "/tickets/t1")).containsEntry("ticket", "t1");
    assertThat(match("/tickets/{ticket}/**", "/tickets/t1/a/b")).containsEntry("ticket", "t1");
  }

  @Test
  void decodesAfterCutting() throws RuleException {
    assertThat(match("/t/{id}", "/t/a%2Fb%20c+d;v=1")).containsEntry("id", "a/b c+d");
    assertThat(match("/t/{id}", "/t/%zz")).containsEntry("id", "%zz");
  }

  @ParameterizedTest
  @CsvSource({"/a/*/c,/a/b/c", "/,/", "/**,/any/thing", "/**,/", "/a,/a/", "/a/,/a"})
  void matches(String template, String path) throws RuleException {
    assertThat(match(template, path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/a,/b", "/a,/a/b", "/a/b,/a", "/a/{b},/a", "/A,/a", "/a/{b}/c,/a//d", "/a,a"})
  void doesNotMatch(String template, String path) throws RuleException {
    assertThat(match(template, path)).isNull();
  }

  @Test
  void matchesNoPathThatIsMissing() throws RuleException {
    assertThat(PathTemplate.parse("/a").match(RequestPath.of(null))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "tickets/{id},path 'tickets/{id}' does not begin with '/'",
    "/a/{id}/{id},path '/a/{id}/{id}' names 'id' twice",
    "/a//b,path '/a//b' has an empty segment",
    "/a/**/b,path '/a/**/b' has '**'",
    "/a/x{id},path '/a/x{id}' has 'x{id}'",
    "/a?b=1,path '/a?b=1' has 'a?b=1'"
  })
  void saysWhatIsWrong(String template, String complaint) {
    assertThatThrownBy(() -> PathTemplate.parse(template))
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith(complaint);
  }
}
