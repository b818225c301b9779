package dev.vagus.agent.instrument.anthropic;

import com.anthropic.core.http.StreamResponse;
import dev.vagus.agent.inference.StreamEnding;
import dev.vagus.agent.instrument.ModelCall;
import dev.vagus.agent.instrument.StreamTap;
import java.lang.ref.Reference;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The library's stream of events, behaving as without us. */
final class ObservedStream<T> implements StreamResponse<T> {
  private final StreamResponse<T> response;
  private final ModelCall call;

  /** Keeps the handle of the call reachable as long as anything of the stream is. */
  private final Object handle;

  ObservedStream(StreamResponse<T> response, ModelCall call, Object handle) {
    this.response = response;
    this.call = call;
    this.handle = handle;
  }

  boolean wraps(StreamResponse<?> other) {
    return response == other;
  }

  @Override
  public Stream<T> stream() {
    Stream<T> original;
    try {
      original = response.stream();
    } catch (Throwable t) {
      call.failed(t);
      throw t;
    }
    boolean parallel = original.isParallel();
    StreamTap<T> tap = new StreamTap<>(original.spliterator(), call, handle);
    return StreamSupport.stream(tap, parallel)
        .onClose(
            () -> {
              try {
                call.ended(StreamEnding.CLOSED_EARLY);
                original.close();
              } finally {
                Reference.reachabilityFence(handle);
              }
            });
  }

  /** Missing from old versions of the interface; their callers cannot get here. */
  @Override
  public Iterator<T> iterator() {
    return stream().iterator();
  }

  /** Another thread may be reading: what it gets to see then is no failure of the provider. */
  @Override
  public void close() {
    try {
      call.ended(StreamEnding.CLOSED_EARLY);
      response.close();
    } finally {
      Reference.reachabilityFence(handle);
    }
  }
}
