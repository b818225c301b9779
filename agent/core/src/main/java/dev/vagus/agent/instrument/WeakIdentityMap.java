package dev.vagus.agent.instrument;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to objects of a library that have no room for it. Keeps no key alive; a value must
 * not lead to its key. Compares by identity. Bounded: past the bound nothing is added. Thread-safe.
 */
public final class WeakIdentityMap<V> {
  private static final int MOST = 16_384;

  private final Map<Object, V> values = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();

  /** What was put for {@code key}, else null. */
  public @Nullable V get(Object key) {
    return values.get(new Probe(key));
  }

  /** Adds or replaces a value. */
  public void put(Object key, V value) {
    forgetUnreachable();
    if (values.size() < MOST) {
      values.put(new Key(key, unreachable), value);
    }
  }

  /** Removes and returns what was put for {@code key}, else null. */
  public @Nullable V remove(Object key) {
    forgetUnreachable();
    return values.remove(new Probe(key));
  }

  private void forgetUnreachable() {
    Reference<?> key;
    while ((key = unreachable.poll()) != null) {
      values.remove(key);
    }
  }

  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object key, ReferenceQueue<Object> queue) {
      super(key, queue);
      hash = System.identityHashCode(key);
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
      Object own = get();
      return own != null && other instanceof Key key && key.refersTo(own);
    }
  }

  /** Finds a key without making a reference. */
  private record Probe(Object key) {
    @Override
    public int hashCode() {
      return System.identityHashCode(key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key stored && stored.refersTo(key);
    }
  }
}
