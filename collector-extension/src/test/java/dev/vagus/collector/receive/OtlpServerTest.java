package dev.vagus.collector.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vagus.collector.config.ReceiveConfig;
import dev.vagus.collector.model.Cost;
import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.pipeline.Ledger;
import dev.vagus.collector.pipeline.Ledger.Outcome;
import dev.vagus.collector.pipeline.Ledger.Signal;
import dev.vagus.collector.pipeline.ScoredEpisode;
import dev.vagus.collector.pipeline.StartupFailure;
import dev.vagus.collector.store.DuckDbStore;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real bytes over real ports. */
class OtlpServerTest {
  private static final int MAX_BODY = 1 << 20;
  private final DuckDbStore store = DuckDbStore.inMemory();
  private final Ledger ledger = new Ledger();
  private final OtlpServer server =
      new OtlpServer(
          new ReceiveConfig("localhost", 0, 0, MAX_BODY, 8 * MAX_BODY), store, ledger, List.of());
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    store.start();
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({"http,gzip", "http,none", "grpc,gzip", "grpc,none"})
  void takesWhatTheOpenTelemetrySdkSends(String protocol, String compression) {
    boolean grpc = protocol.equals("grpc");
    String http = "http://localhost:" + server.httpPort();
    String endpoint = "http://localhost:" + server.grpcPort();
    SpanExporter spans =
        grpc
            ? OtlpGrpcSpanExporter.builder()
                .setEndpoint(endpoint)
                .setCompression(compression)
                .build()
            : OtlpHttpSpanExporter.builder()
                .setEndpoint(http + "/v1/traces")
                .setCompression(compression)
                .build();
    LogRecordExporter logs =
        grpc
            ? OtlpGrpcLogRecordExporter.builder()
                .setEndpoint(endpoint)
                .setCompression(compression)
                .build()
            : OtlpHttpLogRecordExporter.builder()
                .setEndpoint(http + "/v1/logs")
                .setCompression(compression)
                .build();

    send(spans, logs);

    Inference inference = episode().episode().inferences().get(0);
    assertThat(inference.service()).isEqualTo("helpdesk");
    assertThat(inference.provider()).isEqualTo("openai");
    assertThat(inference.usage().input()).isEqualTo(12);
    assertThat(inference.finishReasons()).containsExactly("tool_call");
    assertThat(inference.cost())
        .isEqualTo(new Cost(new BigDecimal("0.00012"), "USD", "catalogue", null));
    assertThat(inference.outputMessages()).contains("\"role\":\"assistant\"");
    Feedback feedback = episode().episode().feedback().get(0).feedback();
    assertThat(feedback.action()).isEqualTo(FeedbackAction.EDIT);
    assertThat(feedback.text()).isEqualTo("<b>better</b>");
    assertThat(balance(Signal.SPAN))
        .isEqualTo(Map.of("received", 2L, "stored", 1L, "ignored not_a_model_call", 1L));
    assertThat(balance(Signal.LOG)).isEqualTo(Map.of("received", 1L, "stored", 1L));
  }

  private static void send(SpanExporter spans, LogRecordExporter logs) {
    Resource resource =
        Resource.create(Attributes.builder().put("service.name", "helpdesk").build());
    try (SdkTracerProvider tracing =
            SdkTracerProvider.builder()
                .setResource(resource)
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build();
        SdkLoggerProvider logging =
            SdkLoggerProvider.builder()
                .setResource(resource)
                .addLogRecordProcessor(SimpleLogRecordProcessor.create(logs))
                .build()) {
      Tracer tracer = tracing.get("test");
      tracer.spanBuilder("GET /tickets").startSpan().end();
      Span span =
          tracer
              .spanBuilder("chat small")
              .setAttribute("gen_ai.operation.name", "chat")
              .setAttribute("gen_ai.system", "openai")
              .setAttribute("gen_ai.request.model", "small")
              .setAttribute("gen_ai.usage.prompt_tokens", "12")
              .setAttribute("gen_ai.conversation.id", "c")
              .setAttribute("vagus.cost.amount", 0.00012)
              .setAttribute("vagus.cost.currency", "USD")
              .setAttribute("vagus.cost.source", "catalogue")
              .setAttribute(
                  AttributeKey.stringArrayKey("gen_ai.response.finish_reasons"),
                  List.of("TOOL_CALLS"))
              .setAttribute("gen_ai.completion", "plain answer")
              .startSpan();
      span.end();
      Logger logger = logging.get("test");
      logger
          .logRecordBuilder()
          .setEventName("vagus.feedback")
          .setContext(Context.root().with(span))
          .setTimestamp(System.currentTimeMillis() + 1000, TimeUnit.MILLISECONDS)
          .setAttribute(AttributeKey.stringKey("vagus.feedback.id"), "f1")
          .setAttribute(AttributeKey.stringKey("vagus.feedback.action"), "edit")
          .setAttribute(AttributeKey.stringKey("vagus.feedback.text"), "<b>better</b>")
          .emit();
      tracing.forceFlush().join(10, TimeUnit.SECONDS);
      logging.forceFlush().join(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void takesJsonWithHexadecimalIds() throws Exception {
    String span =
        """
        {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"web"}}]},
          "scopeSpans":[{"spans":[{"traceId":"5B8EFFF798038103D269B633813FC60C","spanId":"eee19b7ec3c1b174",
          "name":"chat","kind":3,"unknownField":1,
          "startTimeUnixNano":"1763800000000000000","endTimeUnixNano":1763800001500000000,
          "attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},
            {"key":"gen_ai.provider.name","value":{"stringValue":"openai"}},
            {"key":"gen_ai.usage.input_tokens","value":{"intValue":"7"}},
            {"key":"gen_ai.conversation.id","value":{"stringValue":"c"}},
            {"key":"gen_ai.input.messages","value":{"arrayValue":{"values":[{"kvlistValue":{"values":[
              {"key":"role","value":{"stringValue":"user"}}]}}]}}}]},
            {"traceId":"00","spanId":"01","startTimeUnixNano":"1","endTimeUnixNano":"2",
             "attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},
            {"key":"gen_ai.provider.name","value":{"stringValue":"openai"}}]}]}]}]}
        """;
    HttpResponse<String> response =
        post("/v1/traces", "application/json", span.getBytes(StandardCharsets.UTF_8));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo(
            "{\"partialSuccess\":{\"rejectedSpans\":\"1\","
                + "\"errorMessage\":\"trace_id is not 16 bytes, or zero\"}}");
    Inference inference = episode().episode().inferences().get(0);
    assertThat(inference.key().traceId()).isEqualTo("5b8efff798038103d269b633813fc60c");
    assertThat(inference.duration()).hasMillis(1500);
    assertThat(inference.inputMessages()).isEqualTo("[{\"role\":\"user\"}]");
    assertThat(balance(Signal.SPAN))
        .isEqualTo(Map.of("received", 2L, "stored", 1L, "refused invalid_id", 1L));
  }

  @Test
  void saysWhatIsWrongWithABody() throws Exception {
    byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);
    assertRefused(
        post("/v1/traces", "application/x-protobuf", garbage),
        400,
        "not a ExportTraceServiceRequest");
    assertRefused(post("/v1/logs", "application/json", garbage), 400, "not JSON");
    assertRefused(
        post(
            "/v1/logs",
            "application/json",
            "{\"resourceLogs\":[7]}".getBytes(StandardCharsets.UTF_8)),
        400,
        "field resourceLogs");
    assertRefused(post("/v1/logs", "text/plain", garbage), 415, "content type 'text/plain'");
    assertRefused(post("/v1/logs", "application/json", garbage, "gzip"), 400, "not gzip");
    assertRefused(post("/v1/logs", "application/json", garbage, "zstd"), 415, "use gzip");
    assertThat(balance(Signal.REQUEST))
        .isEqualTo(Map.of("received", 6L, "refused malformed", 4L, "refused unsupported", 2L));
  }

  @Test
  void refusesABombWithoutHoldingIt() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[64 << 20]);
    }
    assertRefused(
        post("/v1/traces", "application/x-protobuf", bomb.toByteArray(), "gzip"),
        413,
        "larger than 1048576 bytes");
  }

  /** The sender announces a gibibyte and gets its answer before sending it. */
  @Test
  void refusesAHugeBodyEarly() throws Exception {
    try (Socket socket = new Socket("localhost", server.httpPort())) {
      socket.setSoTimeout(5000);
      socket
          .getOutputStream()
          .write(
              String.join(
                      "\r\n",
                      "POST /v1/traces HTTP/1.1",
                      "Host: localhost",
                      "Content-Type: application/x-protobuf",
                      "Content-Length: 1073741824",
                      "",
                      "")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(firstLine(socket.getInputStream())).contains(" 413 ");
    }
  }

  @Test
  void refusesAHugeBodyOfUnknownLength() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/v1/traces"))
            .header("Content-Type", "application/x-protobuf")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(new byte[16 << 20])))
            .build();
    try {
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(413);
    } catch (IOException closedWhileSending) {
      // The answer may overtake the body; the connection is closed then.
    }
    assertThat(store.position()).isZero();
  }

  @Test
  void countsMetricsWithoutKeepingThem() throws Exception {
    String metrics =
        "{\"resourceMetrics\":[{\"scopeMetrics\":[{\"metrics\":[{\"name\":\"m\",\"gauge\":"
            + "{\"dataPoints\":[{\"asDouble\":1.5},{\"asInt\":\"2\"}]}}]}]}]}";
    assertThat(
            post("/v1/metrics", "application/json", metrics.getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(200);
    assertThat(balance(Signal.METRIC)).isEqualTo(Map.of("received", 2L, "ignored not_stored", 2L));
  }

  @Test
  void namesThePortThatIsTaken() {
    OtlpServer second =
        new OtlpServer(
            new ReceiveConfig("localhost", server.httpPort(), 0, MAX_BODY, MAX_BODY),
            store,
            ledger,
            List.of());
    assertThatThrownBy(second::start)
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("port " + server.httpPort() + " is in use")
        .hasMessageContaining("receive.httpPort");
  }

  private static void assertRefused(HttpResponse<String> response, int status, String message) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(message);
  }

  private ScoredEpisode episode() {
    store.join(100);
    List<ScoredEpisode> episodes = new ArrayList<>();
    store.scan(store.position(), episodes::add);
    assertThat(episodes).hasSize(1);
    return episodes.get(0);
  }

  private Map<String, Long> balance(Signal signal) {
    Map<String, Long> lines = new java.util.TreeMap<>();
    ledger
        .counts()
        .forEach(
            (entry, count) -> {
              if (entry.signal() == signal) {
                String outcome =
                    entry.outcome() == Outcome.RECEIVED
                        ? "received"
                        : entry.outcome().name().toLowerCase(java.util.Locale.ROOT);
                lines.put((outcome + " " + entry.reason()).strip(), count);
              }
            });
    return lines;
  }

  private HttpResponse<String> post(String path, String type, byte[] body, String... encoding)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    for (String one : encoding) {
      request.header("Content-Encoding", one);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + server.httpPort() + path);
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }
}
