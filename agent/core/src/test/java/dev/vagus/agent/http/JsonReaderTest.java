package dev.vagus.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonReaderTest {
  @Test
  void readsValues() {
    Json json =
        JsonReader.read(
            " {\"a\":\"x\\n\\u00e9\\\"\",\"n\":12,\"d\":0.5,\"t\":true,\"z\":null,"
                + "\"o\":{\"k\":[\"p\",{\"q\":1}]}} ");
    assertThat(json.text("a")).isEqualTo("x\né\"");
    assertThat(json.integer("n")).isEqualTo(12);
    assertThat(json.decimal("d")).isEqualTo(0.5);
    assertThat(json.integer("d")).isNull();
    assertThat(json.at("t").isTrue()).isTrue();
    assertThat(json.at("z").isMissing()).isTrue();
    assertThat(json.at("o").raw()).isEqualTo("{\"k\":[\"p\",{\"q\":1}]}");
    assertThat(json.at("o").at("k").elements().get(1).integer("q")).isEqualTo(1);
    assertThat(json.text("absent")).isNull();
    assertThat(json.at("absent").at("deeper").elements()).isEmpty();
  }

  @Test
  void readsAsFarAsACutTextGoes() {
    Json json =
        JsonReader.read("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hel");
    assertThat(json.text("model")).isEqualTo("m");
    assertThat(json.at("messages").elements().get(0).text("content")).isEqualTo("Hel");
  }

  @Test
  void everyPrefixIsReadWithoutFailure() {
    String text =
        "{\"a\":[1,2,{\"b\":\"c\\u0041\\\\\"}],\"d\":-1.5e3,\"e\":false,\"f\":{},\"g\":[],\"h\":\"\"}";
    for (int length = 0; length <= text.length(); length++) {
      Json json = JsonReader.read(text.substring(0, length));
      json.members()
          .values()
          .forEach(
              value -> {
                assertThat(value.text() == null || value.isText()).isTrue();
                value.decimal();
                value.raw();
                value.elements().forEach(element -> element.text("b"));
              });
    }
  }

  @Test
  void garbageAndDepthEndTheReading() {
    assertThat(JsonReader.read("<html>").isObject()).isFalse();
    assertThat(JsonReader.read("").isMissing()).isTrue();
    assertThat(JsonReader.read("[".repeat(100_000)).isArray()).isTrue();
    assertThat(JsonReader.read("{\"a\" 1}").text("a")).isNull();
  }

  @Test
  void vectorsAreNotKept() {
    assertThat(JsonReader.read("[0.5,1,-2]").elements()).isEmpty();
  }
}
