package dev.vagus.collector.receive;

import dev.vagus.collector.model.BusinessKey;
import dev.vagus.collector.model.KeyBinding;
import io.opentelemetry.proto.logs.v1.LogRecord;

/** Log event {@code vagus.key}: the application's own name for an output. */
final class VagusKey implements LogMapping {
  @Override
  public String event() {
    return WireNames.KEY_EVENT;
  }

  @Override
  public Meaning map(LogRecord event, Attributes attributes) throws Rejected {
    BusinessKey key = EventTarget.key(attributes);
    if (key == null) {
      throw new Rejected("invalid_key", "vagus.key.name or vagus.key.value is missing");
    }
    return new Meaning.Bound(
        new KeyBinding(
            key, Identifiers.span(event.getTraceId(), event.getSpanId()), EventTarget.time(event)));
  }
}
