package dev.vagus.agent.instrument.servlet;

import dev.vagus.agent.feedback.RequestWatch;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Requests that go on without a thread, by the container's own request object: an attribute of the
 * request would be visible to the application. Bounded. Thread-safe.
 */
final class Suspended {
  private static final int MOST = 8192;
  private static final Map<Object, RequestWatch> WATCHES = new ConcurrentHashMap<>();

  private Suspended() {}

  /** Keeps {@code watch} until {@link #remove}. Returns false when there are too many. */
  static boolean keep(Object request, RequestWatch watch) {
    if (WATCHES.size() >= MOST) {
      return false;
    }
    WATCHES.put(request, watch);
    return true;
  }

  static @Nullable RequestWatch of(Object request) {
    return WATCHES.get(request);
  }

  static void remove(Object request) {
    WATCHES.remove(request);
  }
}
