package dev.vagus.collector.store;

import static dev.vagus.collector.store.Rows.append;
import static dev.vagus.collector.store.Rows.doubleOrNull;
import static dev.vagus.collector.store.Rows.longOrNull;

import dev.vagus.collector.model.Cost;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.SpanKey;
import dev.vagus.collector.model.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Rows of {@code inference}, in the order of its columns. */
final class InferenceTable {
  private InferenceTable() {}

  static void write(DuckDBAppender row, long position, Inference inference) throws SQLException {
    Usage usage = inference.usage();
    Cost cost = inference.cost();
    row.beginRow();
    row.append(position);
    append(row, inference.key().traceId());
    append(row, inference.key().spanId());
    append(row, inference.parentSpanId());
    append(row, inference.episodeId());
    append(row, inference.service());
    append(row, inference.operation());
    append(row, inference.provider());
    append(row, inference.requestModel());
    append(row, inference.responseModel());
    append(row, inference.model());
    append(row, inference.responseId());
    append(row, inference.conversationId());
    append(row, inference.userId());
    row.append(Rows.nanos(inference.startedAt()));
    row.append(Rows.nanos(inference.endedAt()));
    append(row, inference.timeToFirstChunk());
    append(row, usage.input());
    append(row, usage.output());
    append(row, usage.cacheRead());
    append(row, usage.cacheWrite());
    append(row, usage.reasoning());
    append(row, cost == null ? null : cost.amount());
    append(row, cost == null ? null : cost.currency());
    append(row, cost == null ? null : cost.source());
    append(row, cost == null ? null : cost.catalogueVersion());
    append(row, inference.errorType());
    append(row, JsonColumns.write(inference.finishReasons()));
    append(row, inference.systemInstructions());
    append(row, inference.inputMessages());
    append(row, inference.outputMessages());
    append(row, inference.toolDefinitions());
    row.endRow();
  }

  static Inference read(ResultSet row) throws SQLException {
    Instant started = Rows.instant(row.getLong("started_ns"));
    Instant ended = Rows.instant(row.getLong("ended_ns"));
    return new Inference(
        new SpanKey(row.getString("trace_id"), row.getString("span_id")),
        row.getString("parent_span_id"),
        row.getString("service"),
        row.getString("operation"),
        row.getString("provider"),
        row.getString("request_model"),
        row.getString("response_model"),
        row.getString("response_id"),
        row.getString("conversation_id"),
        row.getString("user_id"),
        started,
        Duration.between(started, ended),
        doubleOrNull(row, "first_chunk_seconds"),
        new Usage(
            longOrNull(row, "input_tokens"),
            longOrNull(row, "output_tokens"),
            longOrNull(row, "cache_read_tokens"),
            longOrNull(row, "cache_write_tokens"),
            longOrNull(row, "reasoning_tokens")),
        cost(row),
        row.getString("error_type"),
        JsonColumns.texts(row.getString("finish_reasons")),
        row.getString("system_instructions"),
        row.getString("input_messages"),
        row.getString("output_messages"),
        row.getString("tool_definitions"));
  }

  private static @Nullable Cost cost(ResultSet row) throws SQLException {
    String currency = row.getString("cost_currency");
    return currency == null
        ? null
        : new Cost(
            row.getBigDecimal("cost_amount").stripTrailingZeros(),
            currency,
            row.getString("cost_source"),
            row.getString("cost_catalogue"));
  }
}
