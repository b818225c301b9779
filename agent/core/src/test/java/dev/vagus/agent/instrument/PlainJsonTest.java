package dev.vagus.agent.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainJsonTest {
  private static String json(Object value) {
    return new PlainJson(v -> v instanceof Optional<?> o ? o.orElse(null) : v)
        .value(value)
        .toString();
  }

  @Test
  void nestedValues() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("a", List.of(1, 2.5, true));
    members.put("b", Map.of());
    members.put("c", null);
    members.put("d", Optional.of(List.of()));
    assertThat(json(members)).isEqualTo("{\"a\":[1,2.5,true],\"b\":{},\"c\":null,\"d\":[]}");
  }

  @Test
  void stringsAreEscaped() {
    assertThat(json("say \"hi\"\\\n\u0001ü")).isEqualTo("\"say \\\"hi\\\"\\\\\\u000a\\u0001ü\"");
  }

  @Test
  void whatIsNoJsonIsNull() {
    assertThat(json(new Object())).isEqualTo("null");
  }
}
