package dev.vagus.agent.instrument.googlegenai;

import dev.vagus.agent.inference.StreamEnding;
import dev.vagus.agent.instrument.ModelCall;
import dev.vagus.agent.instrument.PrivateField;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The calls whose streams are open, by the iterator that the library made for the stream: the
 * stream is a class of the library and cannot be wrapped. Holds neither stream nor iterator.
 * Thread-safe.
 */
final class OpenStreams {
  /** Streams watched at once; the calls of further ones end without an answer. */
  private static final int MOST = 16_384;

  private static final PrivateField ITERATOR = new PrivateField("iterator");
  private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();
  private static final Map<Key, ModelCall> CALLS = new ConcurrentHashMap<>();

  /** An iterator by its identity. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object iterator, @Nullable ReferenceQueue<Object> queue) {
      super(iterator, queue);
      hash = System.identityHashCode(iterator);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      Object iterator = get();
      return other instanceof Key key && iterator != null && iterator == key.get();
    }
  }

  private OpenStreams() {}

  /** Watches {@code stream} until it ends. Returns false when that is not possible. */
  static boolean watch(Object stream, ModelCall call) {
    forgetGone();
    Object iterator = ITERATOR.of(stream);
    if (iterator == null || CALLS.size() >= MOST) {
      return false;
    }
    CALLS.put(new Key(iterator, GONE), call);
    call.endWhenUnreachable(stream);
    return true;
  }

  static void chunk(Object iterator, Object chunk) {
    ModelCall call = of(iterator);
    if (call != null) {
      call.chunk(chunk);
    }
  }

  static void exhausted(Object iterator) {
    ModelCall call = take(iterator);
    if (call != null) {
      call.ended(StreamEnding.EXHAUSTED);
    }
  }

  /** Reading failed; asking for more than there is means that the stream has been read. */
  static void failed(Object iterator, Throwable error) {
    ModelCall call = take(iterator);
    if (call == null) {
      return;
    }
    if (error instanceof NoSuchElementException) {
      call.ended(StreamEnding.EXHAUSTED);
    } else {
      call.failed(error);
    }
  }

  static void closed(Object stream) {
    Object iterator = ITERATOR.of(stream);
    ModelCall call = iterator == null ? null : take(iterator);
    if (call != null) {
      call.ended(StreamEnding.CLOSED_EARLY);
    }
  }

  private static @Nullable ModelCall of(Object iterator) {
    return CALLS.isEmpty() ? null : CALLS.get(new Key(iterator, null));
  }

  private static @Nullable ModelCall take(Object iterator) {
    return CALLS.isEmpty() ? null : CALLS.remove(new Key(iterator, null));
  }

  private static void forgetGone() {
    Reference<?> gone;
    while ((gone = GONE.poll()) != null) {
      CALLS.remove(gone);
    }
  }
}
