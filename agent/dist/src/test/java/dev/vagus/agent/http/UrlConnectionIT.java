package dev.vagus.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.RecordedSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code HttpURLConnection} of the JDK that runs the tests. */
class UrlConnectionIT extends HttpSuite {
  UrlConnectionIT() {
    super("http-url-connection", "url", "url", List.of());
  }

  /** Where nobody listens the application never gets to say which model it wants. */
  @Override
  @Test
  protected void failures() {
    for (String scenario :
        List.of("chat-bad-request", "chat-async-bad-request", "chat-stream-bad-request")) {
      assertThat(only(scenario).failed()).isTrue();
    }
    assertThat(only("chat-timeout").string("error.type")).endsWith("SocketTimeoutException");
    assertThat(spans().stream().filter(span -> !span.has("gen_ai.request.model")))
        .singleElement()
        .matches(RecordedSpan::failed);
    assertThat(only("chat-unread-error").failed()).isTrue();
  }

  /** The client knows no cancelling: the answer comes, and nobody reads it. */
  @Override
  @Test
  protected void cancelledCalls() {
    assertThat(spans("chat-async-cancelled")).hasSizeLessThanOrEqualTo(1);
  }
}
