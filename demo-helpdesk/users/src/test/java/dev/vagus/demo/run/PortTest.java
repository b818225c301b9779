package dev.vagus.demo.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortTest {
  @Test
  void takesAnotherPortWhereSomebodyListens() throws IOException {
    try (ServerSocket any = new ServerSocket(0);
        ServerSocket loopback = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Port.preferably(any.getLocalPort())).isPositive().isNotEqualTo(any.getLocalPort());
      assertThat(Port.preferably(loopback.getLocalPort())).isNotEqualTo(loopback.getLocalPort());
    }
  }

  @Test
  void takesThePreferredPortWhenItIsFree() throws IOException {
    int free = Port.anyFree();
    assertThat(Port.preferably(free)).isEqualTo(free);
  }
}
