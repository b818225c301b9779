package dev.vagus.agent.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointerTest {
  private static final String JSON =
      """
      { "skip": {"a": [1, {"b": "]}"}], "c": null}, "n": -1.5e2, "id": 42, "yes": true,
        "nothing": null, "s": "\\"\\u00e4\\n\\/", "list": [[], {}, "third"], "o": {"k": [1]} }
      """;

  @Test
  void findsValues() {
    assertThat(JsonPointer.find(JSON, List.of("n"))).isEqualTo(-150.0);
    assertThat(JsonPointer.find(JSON, List.of("id"))).isEqualTo(42L);
    assertThat(JsonPointer.find(JSON, List.of("yes"))).isEqualTo(true);
    assertThat(JsonPointer.find(JSON, List.of("s"))).isEqualTo("\"ä\n/");
    assertThat(JsonPointer.find(JSON, List.of("list", "2"))).isEqualTo("third");
    assertThat(JsonPointer.find(JSON, List.of("o"))).isEqualTo("{\"k\": [1]}");
    assertThat(JsonPointer.find("\"text\"", List.of())).isEqualTo("text");
  }

  @Test
  void findsNothingElse() {
    assertThat(JsonPointer.find(JSON, List.of("nothing"))).isNull();
    assertThat(JsonPointer.find(JSON, List.of("list", "3"))).isNull();
    assertThat(JsonPointer.find(JSON, List.of("list", "-1"))).isNull();
    assertThat(JsonPointer.find(JSON, List.of("id", "deeper"))).isNull();
    assertThat(JsonPointer.find("[]", List.of("0"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":\"",
        "{'b':1}",
        "{\"a\":\"\\x\"}",
        "{\"b\" 1}",
        "[1",
        "{\"a\":\"\\u12",
        "{\"a\":+}",
        "nonsense"
      })
  void readsNothingFromBrokenText(String json) {
    assertThat(JsonPointer.find(json, List.of("a"))).isNull();
  }

  @Test
  void givesUpOnTextThatIsTooDeepOrTooLong() {
    String deep = "{\"x\":" + "[".repeat(100_000) + ",\"a\":1}";
    String late = "{\"x\":\"" + "y".repeat(JsonPointer.MOST_CHARACTERS) + "\",\"a\":1}";

    assertThat(JsonPointer.find(deep, List.of("a"))).isNull();
    assertThat(JsonPointer.find(late, List.of("a"))).isNull();
  }
}
