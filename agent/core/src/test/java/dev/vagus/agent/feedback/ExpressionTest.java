package dev.vagus.agent.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  record Draft(String id, Optional<String> note) {}

  @SuppressWarnings("DoNotCallSuggester")
  static class Review {
    public final String field = "public field";
    private int deleted;

    public Draft getDraft() {
      return new Draft("d1", Optional.of("noted"));
    }

    public boolean isLiked() {
      return true;
    }

    public String isNoGetter() {
      return "no";
    }

    public String getBroken() {
      throw new IllegalStateException("lazy");
    }

    public String delete() {
      deleted++;
      return "deleted";
    }

    public void getVoid() {
      deleted++;
    }

    public static String getStatic() {
      return "static";
    }
  }

  private final Review review = new Review();
  private final MapSituation situation =
      new MapSituation()
          .with(Root.ARG, "0", review)
          .with(Root.ARG, "1", Map.of("x-id", "17", "list", List.of("a", "b")))
          .with(Root.ARG, "2", new String[] {"first", "second"})
          .with(Root.BODY, "", "{\"a\": {\"b/c\": [1, {\"d\": \"deep\"}]}, \"text\": \"t\"}")
          .with(Root.RETURN, "", new Draft("d2", Optional.empty()))
          .with(Root.HEADER, "X-User", "kim")
          .with(Root.PATH, "ticket", "t1")
          .with(Root.STATUS, "", 204);

  private @Nullable Object evaluate(String source) throws Exception {
    return Expression.parse(source).evaluate(situation);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "arg0.draft.id, d1",
        "arg0.draft.note, Optional[noted]",
        "arg0.liked, true",
        "arg0.field, public field",
        "arg1['x-id'], 17",
        "arg1.x-id, 17",
        "arg1.list[1], b",
        "arg2[0], first",
        "return.id, d2",
        "body/text, t",
        "body/a/b~1c/1/d, deep",
        "header.X-User, kim",
        "header['X-User'], kim",
        "path.ticket, t1",
        "status, 204",
        "'it''s', it's",
        "-1.5, -1.5",
        "5, 5",
        "true, true"
      })
  void reads(String source, String expected) throws Exception {
    assertThat(evaluate(source)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "arg0.delete", "arg0.void", "arg0.static", "arg0.noGetter", "arg0.class", "arg0.hashCode",
    "arg0.deleted", "arg0.missing.deeper", "arg9.x", "arg1.list[7]", "arg1.list.size", "arg2[2]",
    "return.note.text", "body/nothing", "body/text/deeper", "cookie.none", "query.none", "this"
  })
  void leadsNowhere(String source) throws Exception {
    assertThat(evaluate(source)).isNull();
    assertThat(review.deleted).isZero();
  }

  @Test
  void letsExceptionsOfGettersThrough() {
    assertThatThrownBy(() -> evaluate("arg0.broken"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("lazy");
  }

  @Test
  void pointsIntoObjectsAsIntoText() throws Exception {
    situation.with(Root.BODY, "", new HashMap<>(Map.of("text", List.of("a", "b"))));

    assertThat(evaluate("body/text/1")).isEqualTo("b");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "`` ; is empty",
        "responseId ; 'responseId' begins with 'responseId', which is nothing to look at;",
        "boddy.text ; nearest is 'body'",
        "header ; 'header' lacks a name: write header.NAME or header['NAME']",
        "arg0. ; 'arg0.' needs a name where it ends (position 5)",
        "arg0.a() ; 'arg0.a()' needs '.', '[' or '/' where '(' stands (position 6)",
        "arg1['x ; 'arg1['x' has a quote that is never closed",
        "arg1[x] ; needs a position or a 'quoted' name where 'x' stands (position 5)",
        "status.code ; 'status.code' needs the end where '.' stands (position 6)",
        "'a'b ; needs the end where 'b' stands (position 3)",
        "1x ; '1x' is neither a number nor a path"
      })
  void saysWhatIsWrong(String source, String complaint) {
    assertThatThrownBy(() -> Expression.parse(source))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining(complaint);
  }
}
