package dev.vagus.agent.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private final ContentCapture capture = ContentCapture.redacting();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          write to bob@example.com.                  | write to [EMAIL_1].
          <jane.o-doe+x@mail.example.co.uk>          | <[EMAIL_1]>
          a@b.de, c@d.org, a@b.de                    | [EMAIL_1], [EMAIL_2], [EMAIL_1]
          jürgen@müller.de                           | [EMAIL_1]
          call +49 (0)30 1234-5678 now               | call [PHONE_1] now
          call +1 212 555 0100                       | call [PHONE_1]
          (212) 555-0100                             | [PHONE_1]
          212-555-0100                               | [PHONE_1]
          0049 30 12345678                           | [PHONE_1]
          06 12 34 56 78                             | [PHONE_1]
          card 4111 1111 1111 1111 ok                | card [CARD_1] ok
          5500-0000-0000-0004                        | [CARD_1]
          378282246310005                            | [CARD_1]
          DE89 3704 0044 0532 0130 00                | [IBAN_1]
          GB82WEST12345698765432!                    | [IBAN_1]!
          from 192.168.2.17:8080                     | from [IP_1]:8080
          host fe80::1ff:fe23:4567:890a up           | host [IP_1] up
          2001:db8:85a3:0:0:8a2e:370:7334            | [IP_1]
          eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP | [TOKEN_1]
          Authorization: Bearer abcDEF123456abcDEF123456 | Authorization: Bearer [TOKEN_1]
          key AKIAIOSFODNN7EXAMPLE                   | key [API_KEY_1]
          sk-proj-abc123DEF456ghi789jkl              | [API_KEY_1]
          ghp_abcdefghijklmnopqrstuvwxyz0123456789   | [API_KEY_1]
          AIzaSyA1234567890abcdefghijklmnopqrstuv    | [API_KEY_1]
          xoxb-123456789012-abcdefghijkl             | [API_KEY_1]
          postgres://admin:s3cret@db.example.com/x   | postgres://[CREDENTIALS_1]@db.example.com/x
          """)
  void findsWhatMustNotLeave(String text, String expected) {
    assertThat(capture.redact(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at 12:30:45 on 2026-11-22 and 01.02.2026",
        "order 1234567890123456 of 99,95 EUR",
        "version 1.2.3, Java 17.0.15+6",
        "std::vector<int> a::b x::y",
        "user@localhost and @Override and a @ b",
        "mac aa:bb:cc:dd:ee:ff",
        "sk-learn, ask-a-question-of-somebody, disk-utility",
        "pi is 3.14159265358979323846",
        "Bearer authentication-is-explained-here",
        "http://example.com:8080/path?q=a:b",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15",
        "the years 1990-2024, pages 100-200, 555-0100",
        "AKIA is a prefix, AIza too, and ghp_ as well",
        "DE00 3704 0044 0532 0130 00",
        "{\"a\": [1, 2.5e10, -3]}",
        "",
      })
  void leavesTheRestAlone(String text) {
    assertThat(capture.redact(text)).isEqualTo(text);
  }

  @Test
  void aPrivateKeyGoesAsAWhole() {
    assertThat(
            capture.redact(
                "x -----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n-----END RSA PRIVATE KEY----- y"))
        .isEqualTo("x [PRIVATE_KEY_1] y");
  }

  @Test
  void theOperatorsPatternsGoFirst() {
    ContentCapture own =
        new ContentCapture(
            CaptureMode.REDACTED,
            ContentLimits.DEFAULT,
            List.of(new CustomPattern("CUSTOMER", Pattern.compile("C-\\d{6}"))));
    assertThat(own.redact("C-123456 and C-654321 and C-123456, a@b.de"))
        .isEqualTo("[CUSTOMER_1] and [CUSTOMER_2] and [CUSTOMER_1], [EMAIL_1]");
    assertThat(own.rendering().messages().message("user").text("\"C-123456\"").end().json())
        .contains("\\\"[CUSTOMER_1]\\\"");
  }

  @Test
  void fullModeChangesNothing() {
    ContentCapture full = new ContentCapture(CaptureMode.FULL, ContentLimits.DEFAULT, List.of());
    assertThat(full.redact("bob@example.com")).isEqualTo("bob@example.com");
    assertThat(full.rendering().messages().message("user").text("bob@example.com").end().json())
        .contains("bob@example.com");
  }
}
