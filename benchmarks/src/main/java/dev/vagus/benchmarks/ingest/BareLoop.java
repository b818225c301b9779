package dev.vagus.benchmarks.ingest;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * What no collector can leave out: decompress, parse, append the columns, commit to disk; one
 * thread, no network, no joining, no duplicates to look for.
 */
final class BareLoop implements AutoCloseable {
  private static final String[] TEXTS = {
    "gen_ai.operation.name",
    "gen_ai.provider.name",
    "gen_ai.request.model",
    "gen_ai.response.id",
    "gen_ai.response.model",
    "gen_ai.conversation.id",
    "gen_ai.input.messages",
    "gen_ai.output.messages"
  };
  private static final String[] COUNTS = {
    "gen_ai.usage.input_tokens",
    "gen_ai.usage.output_tokens",
    "gen_ai.usage.cache_read.input_tokens"
  };

  private final DuckDBConnection connection;
  private final DuckDBAppender appender;

  private BareLoop(DuckDBConnection connection, DuckDBAppender appender) {
    this.connection = connection;
    this.appender = appender;
  }

  static BareLoop open(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
    StringBuilder table =
        new StringBuilder(
            "CREATE TABLE span (trace_id VARCHAR, span_id VARCHAR, started BIGINT, ended BIGINT");
    for (String name : TEXTS) {
      table.append(", \"").append(name).append("\" VARCHAR");
    }
    for (String name : COUNTS) {
      table.append(", \"").append(name).append("\" BIGINT");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(table.append(", cost DOUBLE)").toString());
    }
    connection.setAutoCommit(false);
    DuckDBConnection duckDb = connection.unwrap(DuckDBConnection.class);
    return new BareLoop(duckDb, duckDb.createAppender("main", "span"));
  }

  /** Returns when the request is on disk. */
  void take(byte[] body, boolean gzip) throws IOException, SQLException {
    ExportTraceServiceRequest request =
        gzip
            ? ExportTraceServiceRequest.parseFrom(
                new GZIPInputStream(new ByteArrayInputStream(body)))
            : ExportTraceServiceRequest.parseFrom(body);
    for (ResourceSpans resource : request.getResourceSpansList()) {
      for (ScopeSpans scope : resource.getScopeSpansList()) {
        for (Span span : scope.getSpansList()) {
          append(span);
        }
      }
    }
    appender.flush();
    connection.commit();
  }

  private void append(Span span) throws SQLException {
    Map<String, AnyValue> attributes = new HashMap<>();
    for (KeyValue attribute : span.getAttributesList()) {
      attributes.put(attribute.getKey(), attribute.getValue());
    }
    AnyValue absent = AnyValue.getDefaultInstance();
    HexFormat hex = HexFormat.of();
    appender.beginRow();
    appender.append(hex.formatHex(span.getTraceId().toByteArray()));
    appender.append(hex.formatHex(span.getSpanId().toByteArray()));
    appender.append(span.getStartTimeUnixNano());
    appender.append(span.getEndTimeUnixNano());
    for (String name : TEXTS) {
      appender.append(attributes.getOrDefault(name, absent).getStringValue());
    }
    for (String name : COUNTS) {
      appender.append(attributes.getOrDefault(name, absent).getIntValue());
    }
    appender.append(attributes.getOrDefault("vagus.cost.amount", absent).getDoubleValue());
    appender.endRow();
  }

  @Override
  public void close() throws SQLException {
    appender.close();
    connection.commit();
    connection.close();
  }
}
