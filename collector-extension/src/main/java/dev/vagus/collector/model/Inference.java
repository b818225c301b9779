package dev.vagus.collector.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One model call, whoever reported it. Messages are JSON in the shape of the semantic conventions.
 *
 * @param service value of {@code service.name}, empty when unknown
 * @param operation value of {@code gen_ai.operation.name}
 * @param timeToFirstChunk seconds, streams only
 * @param cost null when unknown, never 0 for unknown
 */
public record Inference(
    SpanKey key,
    @Nullable String parentSpanId,
    String service,
    String operation,
    @Nullable String provider,
    @Nullable String requestModel,
    @Nullable String responseModel,
    @Nullable String responseId,
    @Nullable String conversationId,
    @Nullable String userId,
    Instant startedAt,
    Duration duration,
    @Nullable Double timeToFirstChunk,
    Usage usage,
    @Nullable Cost cost,
    @Nullable String errorType,
    List<String> finishReasons,
    @Nullable String systemInstructions,
    @Nullable String inputMessages,
    @Nullable String outputMessages,
    @Nullable String toolDefinitions) {

  /** When the answer was complete. */
  public Instant endedAt() {
    return startedAt.plus(duration);
  }

  /** The model to group by: the one that answered, else the one that was asked, else "unknown". */
  public String model() {
    if (responseModel != null) {
      return responseModel;
    }
    return requestModel != null ? requestModel : "unknown";
  }

  /** The episode this inference belongs to: its conversation, else its trace. */
  public String episodeId() {
    return conversationId != null ? conversationId : key.traceId();
  }
}
