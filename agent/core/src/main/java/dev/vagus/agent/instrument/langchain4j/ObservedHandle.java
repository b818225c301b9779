package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingHandle;

/**
 * The library's handle of a stream, by which the application cancels it. Oldest versions lack it.
 */
final class ObservedHandle implements StreamingHandle {
  private final StreamingHandle handle;
  private final ObservedHandler handler;

  ObservedHandle(StreamingHandle handle, ObservedHandler handler) {
    this.handle = handle;
    this.handler = handler;
  }

  static PartialResponseContext in(PartialResponseContext context, ObservedHandler handler) {
    StreamingHandle handle = context.streamingHandle();
    return handle == null
        ? context
        : new PartialResponseContext(new ObservedHandle(handle, handler));
  }

  static PartialThinkingContext in(PartialThinkingContext context, ObservedHandler handler) {
    StreamingHandle handle = context.streamingHandle();
    return handle == null
        ? context
        : new PartialThinkingContext(new ObservedHandle(handle, handler));
  }

  static PartialToolCallContext in(PartialToolCallContext context, ObservedHandler handler) {
    StreamingHandle handle = context.streamingHandle();
    return handle == null
        ? context
        : new PartialToolCallContext(new ObservedHandle(handle, handler));
  }

  @Override
  public void cancel() {
    handle.cancel();
    handler.cancelled();
  }

  @Override
  public boolean isCancelled() {
    return handle.isCancelled();
  }
}
