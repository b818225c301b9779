package dev.vagus.agent.telemetry;

import static dev.vagus.agent.telemetry.TelemetryTest.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.grpc.protocol.ArmeriaStatusException;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.grpc.protocol.AbstractUnaryGrpcService;
import dev.vagus.agent.config.OtlpConfig;
import dev.vagus.agent.config.OtlpProtocol;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.cost.Prices;
import dev.vagus.agent.inference.Inference;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real gRPC server that accepts HTTP/2 only from the first byte on. */
class GrpcTest {
  private final List<Span> spans = new CopyOnWriteArrayList<>();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final AtomicInteger statusOnce = new AtomicInteger();
  private final Server server =
      Server.builder()
          .http(0)
          .service(Signal.TRACES.grpcPath, new Traces())
          .service(Signal.METRICS.grpcPath, new Anything())
          .service("/zipped" + Signal.TRACES.grpcPath, this::zipped)
          .service("/zipped" + Signal.METRICS.grpcPath, this::zipped)
          .build();

  private final class Traces extends AbstractUnaryGrpcService {
    @Override
    protected CompletionStage<byte[]> handleMessage(ServiceRequestContext ctx, byte[] message) {
      int status = statusOnce.getAndSet(0);
      if (status != 0) {
        return CompletableFuture.failedFuture(new ArmeriaStatusException(status, "not now"));
      }
      assertThat(ctx.request().headers().get("x-key")).isEqualTo("secret");
      take(message);
      return CompletableFuture.completedFuture(new byte[0]);
    }
  }

  private static final class Anything extends AbstractUnaryGrpcService {
    @Override
    protected CompletionStage<byte[]> handleMessage(ServiceRequestContext ctx, byte[] message) {
      return CompletableFuture.completedFuture(new byte[0]);
    }
  }

  /** By hand, because the server's own service does not decompress. */
  private HttpResponse zipped(ServiceRequestContext ctx, HttpRequest request) {
    return HttpResponse.of(
        request
            .aggregate()
            .thenApply(
                whole -> {
                  byte[] frame = whole.content().array();
                  assertThat(whole.headers().get("grpc-encoding")).isEqualTo("gzip");
                  assertThat(frame[0]).isEqualTo((byte) 1);
                  assertThat(ByteBuffer.wrap(frame, 1, 4).getInt()).isEqualTo(frame.length - 5);
                  if (ctx.path().contains("TraceService")) {
                    take(unzip(frame));
                  }
                  return HttpResponse.of(
                      ResponseHeaders.of(
                          HttpStatus.OK, HttpHeaderNames.CONTENT_TYPE, "application/grpc"),
                      HttpData.wrap(new byte[5]),
                      HttpHeaders.of("grpc-status", "0"));
                }));
  }

  private static byte[] unzip(byte[] frame) {
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(frame, 5, frame.length - 5))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(byte[] message) {
    try {
      ExportTraceServiceRequest.parseFrom(message)
          .getResourceSpansList()
          .forEach(r -> r.getScopeSpansList().forEach(s -> spans.addAll(s.getSpansList())));
    } catch (InvalidProtocolBufferException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Telemetry start(OtlpConfig.Compression compression) {
    server.start().join();
    boolean zipped = compression == OtlpConfig.Compression.GZIP;
    Settings settings =
        new Settings("http://127.0.0.1:" + server.activeLocalPort() + (zipped ? "/zipped" : ""));
    settings.otlp =
        new OtlpConfig(
            settings.otlp.endpoint(),
            OtlpProtocol.GRPC,
            Map.of("x-key", "secret"),
            Duration.ofSeconds(20),
            compression);
    Telemetry started =
        new Telemetry(settings.build(), "1.0", ContentCapture.redacting(), Prices.NONE, said::add);
    started.start();
    Inference.install(started);
    return started;
  }

  @AfterEach
  void stop() {
    server.stop().join();
  }

  @Test
  void spansArriveOverGrpc() {
    try (Telemetry running = start(OtlpConfig.Compression.NONE)) {
      for (int i = 0; i < 300; i++) {
        Calls.chat("question " + "x".repeat(2000), "answer");
      }
      eventually(() -> running.exported() == 300);
      assertThat(spans).hasSize(300);
      assertThat(running.dropped()).isZero();
      assertThat(said).isEmpty();
    }
  }

  @Test
  void compressedRequestsAreUnderstood() {
    try (Telemetry running = start(OtlpConfig.Compression.GZIP)) {
      Calls.chat("hi", "ho");
      eventually(() -> running.exported() == 1);
      assertThat(spans).hasSize(1);
    }
  }

  @Test
  void unavailableIsTriedAgain() {
    statusOnce.set(14);
    try (Telemetry running = start(OtlpConfig.Compression.NONE)) {
      Calls.chat("hi", "ho");
      eventually(() -> running.exported() == 1);
      assertThat(said).anyMatch(line -> line.contains("gRPC status 14: not now"));
    }
  }

  @Test
  void invalidArgumentIsLostCountedAndSaid() {
    statusOnce.set(3);
    try (Telemetry running = start(OtlpConfig.Compression.NONE)) {
      Calls.chat("hi", "ho");
      eventually(() -> running.dropped() == 1);
      assertThat(said).anyMatch(line -> line.contains("gRPC status 3: not now"));
    }
  }
}
