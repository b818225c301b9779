package dev.vagus.collector.receive;

import dev.vagus.collector.model.BusinessKey;
import dev.vagus.collector.model.FeedbackTarget;
import dev.vagus.collector.model.SpanKey;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a log event is about, and when it happened. */
final class EventTarget {
  private EventTarget() {}

  static FeedbackTarget of(LogRecord event, Attributes attributes) throws Rejected {
    SpanKey span = Identifiers.spanOrNull(event.getTraceId(), event.getSpanId());
    BusinessKey key = key(attributes);
    String response = attributes.text(WireNames.RESPONSE_ID);
    String conversation = attributes.text(WireNames.CONVERSATION);
    if (span == null && key == null && response == null && conversation == null) {
      throw new Rejected(
          "no_target",
          "neither trace_id and span_id nor vagus.key.name and vagus.key.value nor"
              + " gen_ai.response.id nor gen_ai.conversation.id is present");
    }
    return new FeedbackTarget(span, key, response, conversation);
  }

  static @Nullable BusinessKey key(Attributes attributes) {
    String name = attributes.text(WireNames.KEY_NAME);
    String value = attributes.text(WireNames.KEY_VALUE);
    return name == null || value == null ? null : new BusinessKey(name, value);
  }

  /** When it happened, else when it was noticed. */
  static Instant time(LogRecord event) throws Rejected {
    return event.getTimeUnixNano() != 0
        ? Identifiers.time(event.getTimeUnixNano(), "time_unix_nano")
        : Identifiers.time(event.getObservedTimeUnixNano(), "observed_time_unix_nano");
  }
}
