package dev.vagus.agent.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.JsonSchema;

class JsonMessagesTest {
  private final Rendering rendering = ContentCapture.redacting().rendering();
  private final MessageWriter writer = rendering.messages();

  /** JSON is YAML, and the parser at hand is strict about it. */
  private static Object parse(String json) {
    return Objects.requireNonNull(
        new Load(
                LoadSettings.builder()
                    .setSchema(new JsonSchema())
                    .setCodePointLimit(1 << 24)
                    .build())
            .loadFromString(json));
  }

  private static String json(MessageWriter writer) {
    String json = Objects.requireNonNull(writer.json());
    assertThat(parse(json)).isInstanceOf(List.class);
    return json;
  }

  @Test
  void writesMessagesOfTheConventions() {
    writer.message("user", "Ann").text("Weather?").end();
    writer.message("assistant").toolCall("call_1", "weather", "{\"city\": \"Paris\"}").end();
    writer.message("tool").toolCallResponse("call_1", "rainy").end();
    writer.message("assistant").reasoning("hm").text("It rains.").finishReason("stop").end();
    assertThat(json(writer))
        .isEqualTo(
            "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"Weather?\"}],"
                + "\"name\":\"Ann\"},"
                + "{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"id\":\"call_1\","
                + "\"name\":\"weather\",\"arguments\":{\"city\":\"Paris\"}}]},"
                + "{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\","
                + "\"id\":\"call_1\",\"response\":\"rainy\"}]},"
                + "{\"role\":\"assistant\",\"parts\":[{\"type\":\"reasoning\",\"content\":\"hm\"},"
                + "{\"type\":\"text\",\"content\":\"It rains.\"}],\"finish_reason\":\"stop\"}]");
  }

  @Test
  void writesInstructionsToolsAndMedia() {
    assertThat(json(rendering.messages().text("Be kind.")))
        .isEqualTo("[{\"type\":\"text\",\"content\":\"Be kind.\"}]");
    assertThat(json(rendering.messages().tool("function", "f", "does it", "{\"type\":\"object\"}")))
        .isEqualTo(
            "[{\"type\":\"function\",\"name\":\"f\",\"description\":\"does it\","
                + "\"parameters\":{\"type\":\"object\"}}]");
    writer.message("user");
    writer
        .blob("image", "image/png", 12)
        .uri("image", null, "https://u:p4@h/x")
        .file("document", null, "f-1");
    assertThat(json(writer.end()))
        .contains("\"size\":12", "https://[CREDENTIALS_1]@h/x", "\"file_id\":\"f-1\"");
  }

  @Test
  void nothingWrittenIsNull() {
    assertThat(writer.json()).isNull();
    MessageWriter none =
        new ContentCapture(CaptureMode.NONE, ContentLimits.DEFAULT, List.of())
            .rendering()
            .messages();
    assertThat(none.message("user").text("secret").toolCall(null, "f", "{}").end().json()).isNull();
  }

  @Test
  void placeholdersAreTheSameInQuestionAndAnswer() {
    String question = json(rendering.messages().message("user").text("a@b.de c@d.de").end());
    String answer = json(rendering.messages().message("assistant").text("to c@d.de").end());
    assertThat(question).contains("[EMAIL_1] [EMAIL_2]");
    assertThat(answer).contains("to [EMAIL_2]");
  }

  @Test
  void escapesWhatJsonEscapes() {
    String text = "a\"b\\c\n\r\t\u0001é😀";
    String json = json(writer.message("user").text(text).end());
    List<?> messages = (List<?>) parse(json);
    Map<?, ?> message = (Map<?, ?>) messages.get(0);
    List<?> parts = (List<?>) Objects.requireNonNull(message.get("parts"));
    assertThat(((Map<?, ?>) parts.get(0)).get("content")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{'a':1}",
        "01",
        "1.",
        "\"\\x\"",
        "\"a",
        "nul",
        "{} x",
        "",
        "\"\\u12\"",
        "[\"a\tb\"]"
      })
  void argumentsThatAreNoJsonBecomeAString(String arguments) {
    String json = json(writer.message("assistant").toolCall(null, "f", arguments).end());
    assertThat(json).contains("\"arguments\":\"");
  }

  @Test
  void redactedArgumentsStayJson() {
    String arguments =
        "{\"to\":\"bob@example.com\",\"card\":4111111111111111,\"n\":12.5,"
            + "\"bob@example.com\":\"\\u0062ob@example.com\",\"list\":[\"10.1.2.3\",true,null]}";
    String json = json(writer.message("assistant").toolCall("c", "f", arguments).end());
    assertThat(json)
        .contains(
            "{\"to\":\"[EMAIL_1]\",\"card\":\"[CARD_1]\",\"n\":12.5,"
                + "\"[EMAIL_1]\":\"[EMAIL_1]\",\"list\":[\"[IP_1]\",true,null]}");
  }

  @Test
  void longTextIsCutBetweenCharacters() {
    ContentCapture small =
        new ContentCapture(CaptureMode.REDACTED, new ContentLimits(16, 200), List.of());
    for (int length = 14; length < 20; length++) {
      Rendering cut = small.rendering();
      String json =
          json(cut.messages().message("user").text("x".repeat(length) + "😀😀😀😀").end());
      assertThat(cut.truncated()).isTrue();
      assertThat(json.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000)).isTrue();
    }
    Rendering many = small.rendering();
    MessageWriter writer = many.messages();
    for (int i = 0; i < 100; i++) {
      writer.message("user").text("hello").toolCall("i", "n", "{\"a\":1}").end();
    }
    assertThat(json(writer).length()).isLessThan(500);
    assertThat(many.truncated()).isTrue();
  }

  @Test
  void whatLiesAcrossTheCutDoesNotLeakItsBeginning() {
    ContentCapture small =
        new ContentCapture(CaptureMode.REDACTED, new ContentLimits(16, 2000), List.of());
    for (int before = 0; before < 16; before++) {
      String text = " ".repeat(before) + "secret.person@example.com";
      assertThat(json(small.rendering().messages().message("user").text(text).end()))
          .doesNotContain("secret");
    }
  }

  @Test
  void plantedSecretsNeverAppear() {
    String[] secrets = {
      "bob.miller@example.com",
      "4111 1111 1111 1111",
      "DE89370400440532013000",
      "+49 30 12345678",
      "192.168.77.13",
      "AKIAIOSFODNN7EXAMPLE",
      "sk-proj-abc123DEF456ghi789jkl",
      "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP",
      "fe80::1ff:fe23:4567:890a"
    };
    String[] fillers = {
      " ",
      "\n",
      "word ",
      "\"",
      "\\ ",
      "Grüße ",
      "😀 ",
      "(",
      ", ",
      "see: ",
      "{} ",
      "the B A J ",
      "7 "
    };
    Random random = new Random(17);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder("start ");
      String secret = secrets[random.nextInt(secrets.length)];
      int position = random.nextInt(8);
      for (int i = 0; i < 8; i++) {
        text.append(fillers[random.nextInt(fillers.length - 1)]);
        if (i == position) {
          text.append(' ').append(secret).append(' ');
        }
      }
      String written = text.toString();
      assertThat(
              json(
                  ContentCapture.redacting()
                      .rendering()
                      .messages()
                      .message("user")
                      .text(written)
                      .end()))
          .doesNotContain(secret);
      String arguments =
          "{\"a\":\""
              + written.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
              + "\"}";
      String call =
          json(
              ContentCapture.redacting()
                  .rendering()
                  .messages()
                  .message("a")
                  .toolCall(null, "f", arguments)
                  .end());
      assertThat(call).doesNotContain(secret).contains("\"arguments\":{");
      assertThat(ContentCapture.redacting().redact(written)).doesNotContain(secret);
    }
  }
}
