package dev.vagus.collector.receive;

import dev.vagus.collector.model.Cost;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.Usage;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** OpenTelemetry GenAI semantic conventions, old spellings included, with what Vagus adds. */
final class GenAiSpans implements SpanMapping {
  /** Operations that call no model themselves. */
  private static final Set<String> NOT_INFERENCES =
      Set.of(
          "execute_tool",
          "invoke_agent",
          "create_agent",
          "invoke_workflow",
          "plan",
          "retrieval",
          "fetch_response",
          "framework",
          "handle_conversation_turn",
          "create_memory_store",
          "delete_memory_store",
          "create_memory",
          "update_memory",
          "upsert_memory",
          "search_memory",
          "delete_memory");

  @Override
  public @Nullable Inference map(String service, Span span, Attributes attributes) throws Rejected {
    String operation = operation(attributes);
    if (operation == null) {
      return null;
    }
    Instant ended = Identifiers.time(span.getEndTimeUnixNano(), "end_time_unix_nano");
    Instant started = Identifiers.time(span.getStartTimeUnixNano(), "start_time_unix_nano");
    Duration duration = Duration.between(started, ended);
    return new Inference(
        Identifiers.span(span.getTraceId(), span.getSpanId()),
        span.getParentSpanId().isEmpty() ? null : Identifiers.hex(span.getParentSpanId()),
        service,
        operation,
        attributes.text(WireNames.PROVIDER),
        attributes.text(WireNames.REQUEST_MODEL),
        known(attributes.text(WireNames.RESPONSE_MODEL)),
        attributes.text(WireNames.RESPONSE_ID),
        attributes.text(WireNames.CONVERSATION),
        attributes.text(WireNames.USER),
        started,
        duration.isNegative() ? Duration.ZERO : duration,
        attributes.number(WireNames.FIRST_CHUNK),
        new Usage(
            attributes.count(WireNames.INPUT_TOKENS),
            attributes.count(WireNames.OUTPUT_TOKENS),
            attributes.count(WireNames.CACHE_READ),
            attributes.count(WireNames.CACHE_WRITE),
            attributes.count(WireNames.REASONING)),
        cost(attributes),
        errorType(span, attributes),
        FinishReasons.of(attributes.value(WireNames.FINISH_REASONS)),
        MessageJson.parts(attributes, WireNames.SYSTEM_INSTRUCTIONS),
        MessageJson.messages(attributes, WireNames.INPUT_MESSAGES, "user"),
        MessageJson.messages(attributes, WireNames.OUTPUT_MESSAGES, "assistant"),
        MessageJson.parts(attributes, WireNames.TOOL_DEFINITIONS));
  }

  private static @Nullable String operation(Attributes attributes) {
    String operation = attributes.text(WireNames.OPERATION);
    boolean aboutAModel =
        attributes.value(WireNames.PROVIDER) != null
            || attributes.value(WireNames.REQUEST_MODEL) != null;
    if (!aboutAModel || (operation != null && NOT_INFERENCES.contains(operation))) {
      return null;
    }
    if (operation == null) {
      return attributes.value(WireNames.REQUEST_MODEL) == null ? null : "chat";
    }
    return operation.equals("embedding") ? "embeddings" : operation;
  }

  private static @Nullable String known(@Nullable String model) {
    return model == null || model.equals("none") || model.equals("unknown") ? null : model;
  }

  private static @Nullable Cost cost(Attributes attributes) {
    Double amount = attributes.number(WireNames.COST_AMOUNT);
    String currency = attributes.text(WireNames.COST_CURRENCY);
    if (amount == null || amount < 0 || currency == null) {
      return null;
    }
    String source = attributes.text(WireNames.COST_SOURCE);
    return new Cost(
        BigDecimal.valueOf(amount),
        currency,
        source == null ? "unknown" : source,
        attributes.text(WireNames.COST_CATALOGUE));
  }

  private static @Nullable String errorType(Span span, Attributes attributes) {
    String type = attributes.text(WireNames.ERROR);
    if (type != null || span.getStatus().getCode() != Status.StatusCode.STATUS_CODE_ERROR) {
      return type;
    }
    for (Span.Event event : span.getEventsList()) {
      if (event.getName().equals(WireNames.EXCEPTION_EVENT)) {
        String exception = new Attributes(event.getAttributesList()).text(WireNames.EXCEPTION_TYPE);
        if (exception != null) {
          return exception;
        }
      }
    }
    return "_OTHER";
  }
}
