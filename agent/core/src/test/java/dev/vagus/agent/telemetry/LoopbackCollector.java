package dev.vagus.agent.telemetry;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** A collector on the loopback interface that decodes what it gets and answers as told. */
final class LoopbackCollector implements AutoCloseable {
  /** Answers one request; the body has been read. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  static final Answer OK = exchange -> exchange.sendResponseHeaders(200, -1);

  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  final List<Span> spans = new CopyOnWriteArrayList<>();
  final List<LogRecord> events = new CopyOnWriteArrayList<>();
  final Map<String, Metric> metrics = new ConcurrentHashMap<>();
  final List<Map<String, String>> headers = new CopyOnWriteArrayList<>();
  final Map<String, String> resource = new ConcurrentHashMap<>();
  volatile Answer answer = OK;

  LoopbackCollector() {
    this(0);
  }

  LoopbackCollector(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(executor);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body;
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("content-encoding"));
    try (InputStream in = exchange.getRequestBody()) {
      body = zipped ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
    }
    Map<String, String> head = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> head.put(name, values.get(0)));
    headers.add(head);
    Answer now = answer;
    try (exchange) {
      now.to(exchange);
      if (exchange.getResponseCode() == 200) {
        take(exchange.getRequestURI().getPath(), body);
      }
    }
  }

  private void take(String path, byte[] body) throws InvalidProtocolBufferException {
    switch (path) {
      case "/v1/traces" ->
          ExportTraceServiceRequest.parseFrom(body)
              .getResourceSpansList()
              .forEach(
                  r -> {
                    r.getResource()
                        .getAttributesList()
                        .forEach(kv -> resource.put(kv.getKey(), text(kv.getValue())));
                    r.getScopeSpansList().forEach(s -> spans.addAll(s.getSpansList()));
                  });
      case "/v1/logs" ->
          ExportLogsServiceRequest.parseFrom(body)
              .getResourceLogsList()
              .forEach(
                  r -> r.getScopeLogsList().forEach(s -> events.addAll(s.getLogRecordsList())));
      case "/v1/metrics" ->
          ExportMetricsServiceRequest.parseFrom(body)
              .getResourceMetricsList()
              .forEach(
                  r ->
                      r.getScopeMetricsList()
                          .forEach(
                              s -> s.getMetricsList().forEach(m -> metrics.put(m.getName(), m))));
      default -> throw new IllegalArgumentException(path);
    }
  }

  Metric metric(String name) {
    return java.util.Objects.requireNonNull(metrics.get(name), name);
  }

  static Map<String, String> attributes(List<KeyValue> list) {
    Map<String, String> map = new TreeMap<>();
    list.forEach(kv -> map.put(kv.getKey(), text(kv.getValue())));
    return map;
  }

  private static String text(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case INT_VALUE -> Long.toString(value.getIntValue());
      case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
      case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
      case ARRAY_VALUE ->
          value.getArrayValue().getValuesList().stream()
              .map(LoopbackCollector::text)
              .toList()
              .toString();
      default -> value.toString();
    };
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
