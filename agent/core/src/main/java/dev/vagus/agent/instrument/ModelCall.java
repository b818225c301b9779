package dev.vagus.agent.instrument;

import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.StreamEnding;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One call of a client, from issue to full answer. Whoever ends it first fills the facts; later
 * endings change nothing. Holds nothing that the application closes, so that a dropped answer can
 * be noticed. No method throws. Thread-safe.
 */
public final class ModelCall {
  private final String library;
  private final Inference inference;
  private final CallMapping mapping;
  private final CallMapping.@Nullable Chunks chunks;
  private boolean ended;

  private ModelCall(CallStart start, Inference inference, CallMapping mapping) {
    this.library = start.library();
    this.inference = inference;
    this.mapping = mapping;
    this.chunks = start.streaming() ? mapping.chunks(inference.capturesContent()) : null;
  }

  /** Begins a call; null when nothing is to be recorded. */
  public static @Nullable ModelCall begin(CallStart start, CallMapping mapping) {
    Inference inference = Inference.begin(start);
    return inference.isRecording() ? new ModelCall(start, inference, mapping) : null;
  }

  /** Whether the answer arrives in chunks. */
  public boolean isStream() {
    return chunks != null;
  }

  /** Whether the call has ended; what would be collected for it may be skipped. */
  public boolean hasEnded() {
    return inference.hasEnded();
  }

  /** The method that the application called returns now; the answer is read later. */
  public void handedOver() {
    inference.handedOver();
  }

  /** Ends the call when {@code handle}, which all that the application holds leads to, is gone. */
  public void endWhenUnreachable(Object handle) {
    inference.endWhenUnreachable(handle, this::abandoned);
  }

  /** The complete answer is there; null when it was read in a way that shows nothing of it. */
  public void answered(@Nullable Object answer) {
    if (!claim()) {
      return;
    }
    facts();
    if (answer != null) {
      try {
        mapping.answer(answer, inference);
      } catch (Throwable t) {
        Inference.report("mapping an answer of " + library, t);
      }
    }
    inference.end();
  }

  /** A chunk of the answer has arrived. */
  public void chunk(Object chunk) {
    inference.chunk();
    collect(chunk);
  }

  /** Adds a chunk whose arrival was noticed before. */
  public synchronized void collect(Object chunk) {
    if (chunks == null || ended) {
      return;
    }
    try {
      chunks.add(chunk);
    } catch (Throwable t) {
      Inference.report("mapping a chunk of " + library, t);
    }
  }

  /** Bytes of the answer have arrived, to be mapped later. */
  public void bytesArrived() {
    if (chunks != null) {
      inference.chunk();
    }
  }

  /** The stream came to an end that is not a failure. */
  public void ended(StreamEnding ending) {
    if (claim()) {
      facts();
      inference.end(ending, null);
    }
  }

  /** The call or its stream failed with {@code error}, as the application sees it. */
  public void failed(Throwable error) {
    if (!claim()) {
      return;
    }
    facts();
    Throwable cause = cause(error);
    String code = errorCode(cause);
    if (code != null) {
      inference.response().errorType = code;
    }
    if (chunks == null) {
      inference.fail(cause);
    } else if (cause instanceof CancellationException) {
      inference.end(StreamEnding.CANCELLED, null);
    } else {
      inference.end(StreamEnding.FAILED, cause);
    }
  }

  private void abandoned() {
    if (claim()) {
      facts();
    }
  }

  /** What is known of the request, and of a streamed answer so far. */
  private void facts() {
    try {
      mapping.request(inference);
    } catch (Throwable t) {
      Inference.report("mapping a request of " + library, t);
    }
    if (chunks != null) {
      try {
        chunks.facts(inference);
      } catch (Throwable t) {
        Inference.report("mapping a stream of " + library, t);
      }
    }
  }

  private @Nullable String errorCode(Throwable error) {
    try {
      return mapping.errorCode(error);
    } catch (Throwable t) {
      Inference.report("mapping a failure of " + library, t);
      return null;
    }
  }

  private synchronized boolean claim() {
    boolean first = !ended;
    ended = true;
    return first;
  }

  private static Throwable cause(Throwable error) {
    Throwable cause = error instanceof CompletionException ? error.getCause() : null;
    return cause == null ? error : cause;
  }
}
