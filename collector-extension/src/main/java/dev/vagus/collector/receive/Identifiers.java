package dev.vagus.collector.receive;

import com.google.protobuf.ByteString;
import dev.vagus.collector.model.SpanKey;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Identities and times as OTLP has them. */
final class Identifiers {
  private static final HexFormat HEX = HexFormat.of();

  private Identifiers() {}

  static SpanKey span(ByteString traceId, ByteString spanId) throws Rejected {
    if (!valid(traceId, 16)) {
      throw new Rejected("invalid_id", "trace_id is not 16 bytes, or zero");
    }
    if (!valid(spanId, 8)) {
      throw new Rejected("invalid_id", "span_id is not 8 bytes, or zero");
    }
    return new SpanKey(hex(traceId), hex(spanId));
  }

  /** Null when either is unset. */
  static @Nullable SpanKey spanOrNull(ByteString traceId, ByteString spanId) {
    return valid(traceId, 16) && valid(spanId, 8) ? new SpanKey(hex(traceId), hex(spanId)) : null;
  }

  static String hex(ByteString bytes) {
    return HEX.formatHex(bytes.toByteArray());
  }

  static Instant time(long unixNanos, String field) throws Rejected {
    if (unixNanos <= 0) {
      throw new Rejected("invalid_time", field + " is missing or out of range");
    }
    return Instant.ofEpochSecond(unixNanos / 1_000_000_000L, unixNanos % 1_000_000_000L);
  }

  private static boolean valid(ByteString id, int length) {
    if (id.size() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (id.byteAt(i) != 0) {
        return true;
      }
    }
    return false;
  }
}
