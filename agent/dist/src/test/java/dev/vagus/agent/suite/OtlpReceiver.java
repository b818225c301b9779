package dev.vagus.agent.suite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** A collector that keeps what it is sent. */
public final class OtlpReceiver implements AutoCloseable {
  /** How it treats its senders. */
  public enum Mood {
    GOOD,
    /** Takes everything, and ten seconds for each answer. */
    SLOW,
    /** Answers with something that is not OTLP. */
    GARBAGE
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<RecordedSpan> spans = new CopyOnWriteArrayList<>();
  private final Map<String, String> resource = new TreeMap<>();
  private final List<String> metrics = new CopyOnWriteArrayList<>();
  private final List<RecordedEvent> events = new CopyOnWriteArrayList<>();
  private final Mood mood;

  public OtlpReceiver(Mood mood) {
    this.mood = mood;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** For the standard OTLP endpoint setting. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public List<RecordedSpan> spans() {
    return List.copyOf(spans);
  }

  /** Names of the metrics received. */
  public List<String> metrics() {
    return List.copyOf(metrics);
  }

  /** Names of the log events received. */
  public List<String> events() {
    return events.stream().map(RecordedEvent::name).toList();
  }

  /** The log events received. */
  public List<RecordedEvent> recordedEvents() {
    return List.copyOf(events);
  }

  /** Attributes of the resource. */
  public Map<String, String> resource() {
    return Map.copyOf(resource);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream body = body(exchange)) {
      byte[] sent = body.readAllBytes();
      switch (mood) {
        case GOOD -> take(exchange.getRequestURI().getPath(), sent);
        case SLOW -> pause();
        case GARBAGE -> {
          byte[] garbage =
              "<html>Welcome!</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, garbage.length);
          exchange.getResponseBody().write(garbage);
          return;
        }
      }
      exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static InputStream body(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    return zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
  }

  private synchronized void take(String path, byte[] body) throws IOException {
    switch (path) {
      case "/v1/traces" -> {
        for (var each : ExportTraceServiceRequest.parseFrom(body).getResourceSpansList()) {
          each.getResource()
              .getAttributesList()
              .forEach(at -> resource.put(at.getKey(), at.getValue().getStringValue()));
          each.getScopeSpansList()
              .forEach(scope -> scope.getSpansList().forEach(s -> spans.add(new RecordedSpan(s))));
        }
      }
      case "/v1/metrics" -> {
        for (var each : ExportMetricsServiceRequest.parseFrom(body).getResourceMetricsList()) {
          each.getScopeMetricsList()
              .forEach(scope -> scope.getMetricsList().forEach(m -> metrics.add(m.getName())));
        }
      }
      case "/v1/logs" -> {
        for (var each : ExportLogsServiceRequest.parseFrom(body).getResourceLogsList()) {
          each.getScopeLogsList()
              .forEach(
                  scope -> scope.getLogRecordsList().forEach(l -> events.add(RecordedEvent.of(l))));
        }
      }
      default -> throw new IOException("unexpected path " + path);
    }
  }
}
