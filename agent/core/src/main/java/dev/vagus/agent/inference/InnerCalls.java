package dev.vagus.agent.inference;

import org.jspecify.annotations.Nullable;

/**
 * What layers below knew of one call: the client library below a framework, each time it asked.
 * What they know is nearer to the wire, so it goes before what the outer layer knows; tokens of all
 * of them add up. Thread-safe.
 */
final class InnerCalls {
  private CallStart start;
  private final RequestFacts request = new RequestFacts();
  private final ResponseFacts response = new ResponseFacts();
  private @Nullable ChunkTimes chunks;
  private boolean truncated;
  private boolean content;

  InnerCalls(CallStart start) {
    this.start = start;
  }

  /** One more begins. */
  synchronized void begun(CallStart next) {
    start = next;
  }

  /**
   * One has ended.
   *
   * @param times as it saw them
   * @param afterNanos how long after the outer call it began
   */
  synchronized void ended(
      RequestFacts asked,
      ResponseFacts answered,
      @Nullable ChunkTimes times,
      long afterNanos,
      boolean cut) {
    Usage before = response.usage;
    request.prefer(asked);
    response.prefer(answered);
    response.usage = Usage.sum(before, answered.usage);
    if (times != null) {
      times.delay(afterNanos);
      chunks = times;
    }
    truncated |= cut;
    content |= asked.inputMessages != null || answered.outputMessages != null;
  }

  /** Whether prompts and answers have been rendered below. */
  synchronized boolean renderedContent() {
    return content;
  }

  synchronized boolean truncated() {
    return truncated;
  }

  /** Arrival of the chunks, as seen below or else above. */
  synchronized @Nullable ChunkTimes chunks(@Nullable ChunkTimes above) {
    return chunks == null ? above : chunks;
  }

  /** The start as the outer layer saw it, completed and corrected. */
  synchronized CallStart complete(CallStart outer) {
    boolean addressed = start.serverAddress() != null;
    return new CallStart(
        outer.library(),
        outer.operation(),
        start.provider(),
        start.requestModel() == null ? outer.requestModel() : start.requestModel(),
        addressed ? start.serverAddress() : outer.serverAddress(),
        addressed ? start.serverPort() : outer.serverPort(),
        outer.streaming());
  }

  /**
   * Completes and corrects the facts of the outer layer.
   *
   * @param failed whether the outer call failed; a failure below that it made up for is none
   */
  synchronized void complete(RequestFacts asked, ResponseFacts answered, boolean failed) {
    asked.prefer(request);
    String above = answered.errorType;
    answered.prefer(response);
    if (!failed) {
      answered.errorType = above;
    }
  }
}
