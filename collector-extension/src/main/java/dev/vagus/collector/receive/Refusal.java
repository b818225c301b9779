package dev.vagus.collector.receive;

import dev.vagus.collector.pipeline.IngestResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request is not taken. The sender gets the message and whether trying again makes sense.
 *
 * <p>Not an error of ours: no stack trace.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final Kind kind;
  private final @Nullable Duration retryAfter;

  private Refusal(Kind kind, String reason, String message, @Nullable Duration retryAfter) {
    super(message, null, false, false);
    this.kind = kind;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  static Refusal malformed(String message) {
    return new Refusal(Kind.MALFORMED, "malformed", message, null);
  }

  static Refusal tooLarge(long limit) {
    return new Refusal(
        Kind.TOO_LARGE,
        "too_large",
        "the request is larger than "
            + limit
            + " bytes; send smaller batches or raise receive.maxBodyBytes",
        null);
  }

  static Refusal unsupported(String message) {
    return new Refusal(Kind.UNSUPPORTED, "unsupported", message, null);
  }

  static Refusal busy(String reason, String message, Duration retryAfter) {
    return new Refusal(Kind.BUSY, reason, message, retryAfter);
  }

  static Refusal of(IngestResult.Permanent result) {
    return new Refusal(Kind.MALFORMED, result.reason(), result.message(), null);
  }

  static Refusal of(IngestResult.Retryable result) {
    return busy(result.reason(), result.message(), result.after());
  }

  /** Something nobody expected. */
  static Refusal internal(String message) {
    return new Refusal(Kind.INTERNAL, "internal_error", message, null);
  }

  Kind kind() {
    return kind;
  }

  String reason() {
    return reason;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Kinds with the status that HTTP and gRPC have for them. */
  enum Kind {
    MALFORMED(400, 3),
    TOO_LARGE(413, 8),
    UNSUPPORTED(415, 12),
    BUSY(503, 14),
    INTERNAL(500, 13);

    private final int http;
    private final int grpc;

    Kind(int http, int grpc) {
      this.http = http;
      this.grpc = grpc;
    }

    int http() {
      return http;
    }

    int grpc() {
      return grpc;
    }
  }
}
