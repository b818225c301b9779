package dev.vagus.agent.inference;

import dev.vagus.agent.content.MessageWriter;
import org.jspecify.annotations.Nullable;

/**
 * One model call from issue to full answer. Instrumentations obtain it from {@link #begin} and end
 * it exactly once; further endings are ignored. No method throws and none blocks. {@link #chunk}
 * and the endings may be called from any thread; the facts are filled by the thread that ends the
 * call, before the ending.
 */
public final class Inference {
  private final RequestFacts request = new RequestFacts();
  private final ResponseFacts response = new ResponseFacts();
  private final CallStart start;
  private @Nullable MessageWriter writer;

  private Inference(CallStart start) {
    this.start = start;
  }

  /**
   * Starts a call. The result does nothing when recording is off or an outer layer owns the call.
   */
  public static Inference begin(CallStart start) {
    return new Inference(start);
  }

  /** Whether anything is recorded; mapping may be skipped otherwise. */
  public boolean isRecording() {
    return false;
  }

  /** Whether prompts and answers may be rendered; false in capture mode {@code none}. */
  public boolean capturesContent() {
    return false;
  }

  /** A new writer for messages that applies this call's capture mode, redaction and limits. */
  public MessageWriter messages() {
    return java.util.Objects.requireNonNull(writer);
  }

  /** Facts of the request; filled by the mapping. */
  public RequestFacts request() {
    return request;
  }

  /** Facts of the answer; filled by the mapping. */
  public ResponseFacts response() {
    return response;
  }

  /** A chunk of a streamed answer has arrived. */
  public void chunk() {}

  /** Whether the call has already ended; mapping for a second ending may be skipped. */
  public boolean hasEnded() {
    return false;
  }

  /** The answer is complete. Returns whether this call was the one that ended the inference. */
  public boolean end() {
    return false;
  }

  /** The call failed. {@code error} is the exception that the application sees. */
  public boolean fail(Throwable error) {
    return false;
  }

  /** A stream came to its end. {@code error} only with {@link StreamEnding#FAILED}. */
  public boolean end(StreamEnding ending, @Nullable Throwable error) {
    return false;
  }

  /** Identity on the wire. */
  public SpanRef ref() {
    return new SpanRef("", start.provider());
  }
}
