package dev.vagus.collector.emit;

import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.net.URI;
import java.time.Duration;

/** Where log events leave to. */
public final class OtlpLogs {
  private static final String PATH = "/v1/logs";

  private OtlpLogs() {}

  /**
   * OTLP over HTTP with protobuf, gzip, its own retries and the JDK's client.
   *
   * @param endpoint as for {@code OTEL_EXPORTER_OTLP_ENDPOINT}: without the path of a signal
   */
  public static LogRecordExporter to(URI endpoint) {
    String base = endpoint.toString().replaceAll("/+$", "");
    return OtlpHttpLogRecordExporter.builder()
        .setEndpoint(base.endsWith(PATH) ? base : base + PATH)
        .setCompression("gzip")
        .setConnectTimeout(Duration.ofSeconds(5))
        .setTimeout(Duration.ofSeconds(10))
        .build();
  }
}
