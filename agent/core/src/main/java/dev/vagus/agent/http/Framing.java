package dev.vagus.agent.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an answer is cut into events. */
enum Framing {
  /** One JSON value. */
  WHOLE,
  /** Server-sent events. */
  SSE,
  /** One JSON value per line. */
  LINES,
  /** One JSON array whose elements arrive one after the other. */
  ARRAY,
  /** The binary event stream of AWS. */
  AWS;

  static Framing of(@Nullable String contentType, boolean streamingEndpoint) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (type.startsWith("text/event-stream")) {
      return SSE;
    }
    if (type.startsWith("application/x-ndjson")
        || type.startsWith("application/ndjson")
        || type.startsWith("application/stream+json")
        || type.startsWith("application/jsonl")) {
      return LINES;
    }
    if (type.startsWith("application/vnd.amazon.eventstream")) {
      return AWS;
    }
    return streamingEndpoint ? ARRAY : WHOLE;
  }
}
