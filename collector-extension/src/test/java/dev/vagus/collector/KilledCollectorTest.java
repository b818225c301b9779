package dev.vagus.collector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Senders repeat each batch until it is acknowledged while the collector is killed under them. In
 * the end everything acknowledged is there, and nothing twice.
 */
class KilledCollectorTest {
  private static final int BATCH = 20;
  private static final int SENDERS = 3;
  private static final int KILLS = 3;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final AtomicInteger batches = new AtomicInteger();
  private final AtomicBoolean enough = new AtomicBoolean();

  @TempDir Path directory;

  @Test
  void losesNothingAndDoublesNothing() throws Exception {
    int port = freePort();
    int grpcPort = freePort();
    Process collector = start(port, grpcPort);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Future<?>> sending = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        sending.add(senders.submit(() -> send(port)));
      }
      for (int kill = 0; kill < KILLS; kill++) {
        int before = batches.get();
        while (batches.get() < before + 10) {
          Thread.sleep(20);
        }
        collector.destroyForcibly().waitFor();
        collector = start(port, grpcPort);
      }
      enough.set(true);
      for (Future<?> each : sending) {
        each.get(60, TimeUnit.SECONDS);
      }
      JsonNode overview = settled(port);
      long expected = (long) batches.get() * BATCH;
      assertThat(sum(overview.get("traffic"), "inferences")).isEqualTo(expected);
      assertThat(sum(overview.get("feedback"), "count")).isEqualTo(expected);
      assertThat(overview.get("parked")).allMatch(parked -> parked.get("count").asLong() == 0);
    } finally {
      enough.set(true);
      senders.shutdownNow();
      collector.destroy();
      if (!collector.waitFor(20, TimeUnit.SECONDS)) {
        collector.destroyForcibly().waitFor();
      }
    }
  }

  private Void send(int port) throws Exception {
    while (!enough.get()) {
      int batch = batches.getAndIncrement();
      untilAcknowledged(port, "/v1/logs", feedback(batch));
      untilAcknowledged(port, "/v1/traces", spans(batch));
    }
    return null;
  }

  private void untilAcknowledged(int port, String path, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(port, path))
            .timeout(Duration.ofSeconds(10))
            .header("content-type", "application/x-protobuf")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (System.nanoTime() < giveUp) {
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException dead) {
        // The collector was killed; the batch goes out again.
      }
      Thread.sleep(50);
    }
    throw new AssertionError("never acknowledged");
  }

  private JsonNode settled(int port) throws Exception {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      HttpRequest request = HttpRequest.newBuilder(uri(port, "/api/overview")).build();
      String json = client.send(request, BodyHandlers.ofString()).body();
      JsonNode overview = new ObjectMapper().readTree(json);
      if (overview.get("position").asLong() == overview.get("digestedPosition").asLong()) {
        return overview;
      }
      assertThat(System.nanoTime()).as("still digesting: " + json).isLessThan(giveUp);
      Thread.sleep(500);
    }
  }

  private Process start(int port, int grpcPort) throws Exception {
    Path log = directory.resolve("collector.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dvagus.collector.store.path=" + directory.resolve("store"),
                "-Dvagus.collector.receive.httpPort=" + port,
                "-Dvagus.collector.receive.grpcPort=" + grpcPort,
                "dev.vagus.collector.Main",
                "serve")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!ready(port)) {
      assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
      assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(giveUp);
      Thread.sleep(100);
    }
    return process;
  }

  private boolean ready(int port) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(uri(port, "/ready")).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static URI uri(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static long sum(JsonNode rows, String field) {
    long sum = 0;
    for (JsonNode row : rows) {
      sum += row.get(field).asLong();
    }
    return sum;
  }

  private static byte[] spans(int batch) {
    ScopeSpans.Builder scope = ScopeSpans.newBuilder();
    for (int i = 0; i < BATCH; i++) {
      scope.addSpans(
          Span.newBuilder()
              .setTraceId(traceId(batch, i))
              .setSpanId(spanId(i))
              .setName("chat m")
              .setStartTimeUnixNano(1_700_000_000_000_000_000L)
              .setEndTimeUnixNano(1_700_000_001_000_000_000L)
              .addAttributes(text("gen_ai.operation.name", "chat"))
              .addAttributes(text("gen_ai.request.model", "m")));
    }
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(ResourceSpans.newBuilder().addScopeSpans(scope))
        .build()
        .toByteArray();
  }

  private static byte[] feedback(int batch) {
    ScopeLogs.Builder scope = ScopeLogs.newBuilder();
    for (int i = 0; i < BATCH; i++) {
      scope.addLogRecords(
          LogRecord.newBuilder()
              .setEventName("vagus.feedback")
              .setTraceId(traceId(batch, i))
              .setSpanId(spanId(i))
              .setTimeUnixNano(1_700_000_002_000_000_000L)
              .addAttributes(text("vagus.feedback.id", batch + "-" + i))
              .addAttributes(text("vagus.feedback.action", "accept"))
              .addAttributes(text("vagus.feedback.source", "api")));
    }
    return ExportLogsServiceRequest.newBuilder()
        .addResourceLogs(ResourceLogs.newBuilder().addScopeLogs(scope))
        .build()
        .toByteArray();
  }

  private static ByteString traceId(int batch, int i) {
    return ByteString.copyFrom(ByteBuffer.allocate(16).putLong(batch + 1L).putLong(i + 1L).flip());
  }

  private static ByteString spanId(int i) {
    return ByteString.copyFrom(ByteBuffer.allocate(8).putLong(i + 1L).flip());
  }

  private static KeyValue text(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
