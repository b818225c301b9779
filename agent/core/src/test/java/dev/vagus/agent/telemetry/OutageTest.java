package dev.vagus.agent.telemetry;

import static dev.vagus.agent.telemetry.TelemetryTest.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.vagus.agent.config.OtlpConfig;
import dev.vagus.agent.config.OtlpProtocol;
import dev.vagus.agent.config.QueueConfig;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.cost.Prices;
import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.Inference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A collector that is down, slow, full, or no collector at all: nothing reaches the application.
 */
class OutageTest {
  private final List<String> said = new CopyOnWriteArrayList<>();
  private @Nullable Telemetry telemetry;
  private int asked;

  private Telemetry start(Settings settings) {
    Telemetry started =
        new Telemetry(settings.build(), "1.0", ContentCapture.redacting(), Prices.NONE, said::add);
    started.start();
    Inference.install(started);
    telemetry = started;
    return started;
  }

  @AfterEach
  void stop() {
    if (telemetry != null) {
      telemetry.close();
    }
    CallContext.replace(null);
  }

  private void chats(int count) {
    for (int i = 0; i < count; i++) {
      Calls.chat("question number " + asked++, "answer");
    }
  }

  private static Set<String> questions(LoopbackCollector collector) {
    Set<String> questions = new HashSet<>();
    collector.spans.forEach(
        span ->
            questions.add(
                LoopbackCollector.attributes(span.getAttributesList())
                    .get("gen_ai.input.messages")));
    return questions;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void whatWasSeenDuringAShortOutageArrivesAfterwards() throws Exception {
    int port = freePort();
    Telemetry running = start(new Settings("http://127.0.0.1:" + port));
    chats(250);
    eventually(() -> !said.isEmpty());
    assertThat(said.get(0))
        .startsWith("collector not reachable at http://127.0.0.1:" + port + " (connection refused)")
        .contains("vagus.otlp.endpoint");
    chats(50);
    try (LoopbackCollector collector = new LoopbackCollector(port)) {
      eventually(() -> collector.spans.size() >= 300);
      assertThat(questions(collector)).hasSize(300);
      eventually(() -> running.exported() == 300);
      assertThat(running.dropped()).isZero();
      eventually(() -> said.stream().anyMatch(line -> line.contains("reachable again")));
    }
  }

  @Test
  void aCollectorThatAsksToComeBackGetsEverythingOnce() {
    try (LoopbackCollector collector = new LoopbackCollector()) {
      int[] refusals = {2};
      collector.answer =
          exchange -> exchange.sendResponseHeaders(refusals[0]-- > 0 ? 503 : 200, -1);
      start(new Settings(collector.url()));
      chats(20);
      eventually(() -> collector.spans.size() >= 20);
      assertThat(questions(collector)).hasSize(20);
      assertThat(collector.spans).hasSize(20);
    }
  }

  @Test
  void theQueueIsBoundedByCountAndSaysSo() throws Exception {
    Settings settings = new Settings("http://127.0.0.1:" + freePort());
    settings.queue =
        new QueueConfig(100, 1 << 20, 10, Duration.ofMillis(20), Duration.ofMillis(200));
    Telemetry running = start(settings);
    chats(1000);
    assertThat(running.dropped()).isEqualTo(900);
    eventually(
        () ->
            said.stream()
                .anyMatch(line -> line.contains("items were dropped because the queue is full")));
    running.close();
    assertThat(running.dropped()).isEqualTo(1000);
    assertThat(said).anyMatch(line -> line.startsWith("100 items were not delivered"));
  }

  @Test
  void theQueueIsBoundedByBytes() throws Exception {
    Settings settings = new Settings("http://127.0.0.1:" + freePort());
    settings.queue =
        new QueueConfig(10_000, 64 * 1024, 10, Duration.ofMillis(20), Duration.ofMillis(50));
    Telemetry running = start(settings);
    String large = "x".repeat(15_000);
    for (int i = 0; i < 10; i++) {
      Calls.chat(large, "answer");
    }
    assertThat(running.dropped()).isEqualTo(6);
  }

  @Test
  void theApplicationIsNotHeldUpByACollectorThatHangs() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (LoopbackCollector collector = new LoopbackCollector()) {
      collector.answer = exchange -> hang(exchange, release);
      Settings settings = new Settings(collector.url());
      settings.otlp =
          new OtlpConfig(
              collector.url(),
              OtlpProtocol.HTTP_PROTOBUF,
              Map.of(),
              Duration.ofMillis(300),
              OtlpConfig.Compression.NONE);
      start(settings);
      chats(10);
      eventually(() -> !collector.headers.isEmpty());
      long before = System.nanoTime();
      chats(200);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
      eventually(() -> said.stream().anyMatch(line -> line.contains("no answer in time")));
      collector.answer = LoopbackCollector.OK;
      release.countDown();
      eventually(() -> questions(collector).size() == 210);
    }
  }

  private static void hang(HttpExchange exchange, CountDownLatch release) throws IOException {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.sendResponseHeaders(503, -1);
  }

  @Test
  void whatTheCollectorRefusesIsLostCountedAndSaid() {
    try (LoopbackCollector collector = new LoopbackCollector()) {
      collector.answer =
          exchange -> {
            byte[] text = "no such path".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(404, text.length);
            exchange.getResponseBody().write(text);
          };
      Telemetry running = start(new Settings(collector.url()));
      chats(5);
      eventually(() -> running.dropped() == 5);
      assertThat(said)
          .anyMatch(
              line ->
                  line.contains("refused")
                      && line.contains("HTTP 404")
                      && line.contains("no such path"));
    }
  }

  @Test
  void aPartialRefusalIsCounted() {
    try (LoopbackCollector collector = new LoopbackCollector()) {
      // partial_success { rejected_spans: 2, error_message: "no" }
      byte[] partial = {10, 6, 8, 2, 18, 2, 'n', 'o'};
      collector.answer =
          exchange -> {
            exchange.sendResponseHeaders(200, partial.length);
            exchange.getResponseBody().write(partial);
          };
      Telemetry running = start(new Settings(collector.url()));
      chats(5);
      eventually(() -> running.dropped() == 2 && running.exported() == 3);
    }
  }

  @Test
  void aServerThatIsNoCollectorHarmsNobody() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread garbage =
          new Thread(
              () -> {
                while (!server.isClosed()) {
                  try (Socket socket = server.accept()) {
                    socket.getOutputStream().write(new byte[] {1, 2, 3, 0, -1, 10, 10});
                  } catch (IOException closed) {
                    return;
                  }
                }
              });
      garbage.setDaemon(true);
      garbage.start();
      Telemetry running = start(new Settings("http://127.0.0.1:" + server.getLocalPort()));
      chats(5);
      eventually(() -> !said.isEmpty());
      assertThat(said.get(0)).startsWith("collector not reachable at");
      assertThat(running.exported()).isZero();
    }
  }

  @Test
  void anEndlessAnswerIsNotReadToItsEnd() {
    try (LoopbackCollector collector = new LoopbackCollector()) {
      collector.answer =
          exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] noise = new byte[8192];
            for (int i = 0; i < 10_000; i++) {
              exchange.getResponseBody().write(noise);
            }
          };
      Telemetry running = start(new Settings(collector.url()));
      chats(3);
      eventually(() -> running.exported() == 3);
    }
  }

  @Test
  void closingDeliversWhatIsLeft() {
    try (LoopbackCollector collector = new LoopbackCollector()) {
      Settings settings = new Settings(collector.url());
      settings.queue =
          new QueueConfig(1000, 1 << 20, 500, Duration.ofMinutes(1), Duration.ofSeconds(5));
      Telemetry running = start(settings);
      chats(50);
      running.close();
      assertThat(collector.spans).hasSize(50);
      assertThat(collector.metrics).containsKey("vagus.agent.inferences");
      chats(2);
      assertThat(running.dropped()).isEqualTo(2);
    }
  }

  @Test
  void gzipIsUnderstoodByTheCollector() {
    try (LoopbackCollector collector = new LoopbackCollector()) {
      Settings settings = new Settings(collector.url());
      settings.otlp =
          new OtlpConfig(
              collector.url(),
              OtlpProtocol.HTTP_PROTOBUF,
              Map.of(),
              Duration.ofSeconds(2),
              OtlpConfig.Compression.GZIP);
      start(settings);
      chats(3);
      eventually(() -> collector.spans.size() == 3);
      assertThat(collector.headers.get(0)).containsEntry("content-encoding", "gzip");
    }
  }
}
