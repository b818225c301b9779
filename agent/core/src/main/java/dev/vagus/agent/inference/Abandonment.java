package dev.vagus.agent.inference;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Ends an inference whose stream the application dropped without closing. Keeps the inference, not
 * the stream, alive. Found by whoever calls {@link #endAll}; a Cleaner would cost a thread.
 */
final class Abandonment extends PhantomReference<Object> {
  /** Streams watched at once; the others are still seen when they end in any other way. */
  private static final int MOST_WATCHED = 16_384;

  private static final ReferenceQueue<Object> UNREACHABLE = new ReferenceQueue<>();
  private static final Set<Abandonment> WATCHED = ConcurrentHashMap.newKeySet();

  private final Inference inference;
  private final @Nullable Runnable beforeEnd;

  private Abandonment(Object handle, Inference inference, @Nullable Runnable beforeEnd) {
    super(handle, UNREACHABLE);
    this.inference = inference;
    this.beforeEnd = beforeEnd;
  }

  static @Nullable Abandonment watch(
      Object handle, Inference inference, @Nullable Runnable beforeEnd) {
    if (WATCHED.size() >= MOST_WATCHED) {
      return null;
    }
    Abandonment abandonment = new Abandonment(handle, inference, beforeEnd);
    WATCHED.add(abandonment);
    return abandonment;
  }

  /** The inference has ended in another way. */
  void forget() {
    WATCHED.remove(this);
    clear();
  }

  static void endAll() {
    Reference<?> reference;
    while ((reference = UNREACHABLE.poll()) != null) {
      Abandonment abandonment = (Abandonment) reference;
      WATCHED.remove(abandonment);
      abandonment.inference.abandoned(abandonment.beforeEnd);
    }
  }

  static int watched() {
    return WATCHED.size();
  }
}
