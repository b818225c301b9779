package dev.vagus.collector.receive;

import dev.vagus.collector.model.Inference;
import io.opentelemetry.proto.trace.v1.Span;
import org.jspecify.annotations.Nullable;

/** Reads the spans of one family of emitters. */
interface SpanMapping {
  /**
   * Null when the span is not a model call of this family.
   *
   * @param service value of {@code service.name}, empty when unknown
   */
  @Nullable Inference map(String service, Span span, Attributes attributes) throws Rejected;
}
