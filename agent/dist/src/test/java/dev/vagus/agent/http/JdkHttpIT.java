package dev.vagus.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code java.net.http} of the JDK that runs the tests. */
class JdkHttpIT extends HttpSuite {
  JdkHttpIT() {
    super("java-http-client", "jdk", "jdk", List.of());
  }

  /** The client holds on to a stream that nobody reads, with its connection, until it ends. */
  @Override
  @Test
  protected void abandonedStreams() {
    assertThat(spans("chat-stream-abandoned")).isEmpty();
  }
}
