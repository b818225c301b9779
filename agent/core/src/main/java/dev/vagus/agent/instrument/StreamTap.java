package dev.vagus.agent.instrument;

import dev.vagus.agent.inference.StreamEnding;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees each chunk on its way to the application, one to one: pulls when the application pulls,
 * splits when it splits. An exception of the application's own consumer is not an end of the
 * stream.
 */
public final class StreamTap<T> implements Spliterator<T>, Consumer<T> {
  private final Spliterator<T> source;
  private final ModelCall call;

  /** Only to be reachable from here. */
  private final Object handle;

  private @Nullable Consumer<? super T> consumer;
  private boolean consumerFailed;

  /**
   * Taps {@code source}.
   *
   * @param handle what shows that the application dropped the stream; stays reachable from here
   */
  public StreamTap(Spliterator<T> source, ModelCall call, Object handle) {
    this.source = source;
    this.call = call;
    this.handle = handle;
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    Consumer<? super T> outer = consumer;
    consumer = action;
    try {
      boolean advanced = source.tryAdvance(this);
      if (!advanced) {
        call.ended(StreamEnding.EXHAUSTED);
      }
      return advanced;
    } catch (Throwable t) {
      failed(t);
      throw t;
    } finally {
      consumer = outer;
      Reference.reachabilityFence(handle);
    }
  }

  @Override
  public void forEachRemaining(Consumer<? super T> action) {
    Consumer<? super T> outer = consumer;
    consumer = action;
    try {
      source.forEachRemaining(this);
      call.ended(StreamEnding.EXHAUSTED);
    } catch (Throwable t) {
      failed(t);
      throw t;
    } finally {
      consumer = outer;
      Reference.reachabilityFence(handle);
    }
  }

  @Override
  public void accept(T chunk) {
    call.chunk(chunk);
    Consumer<? super T> action = consumer;
    if (action == null) {
      return;
    }
    try {
      action.accept(chunk);
    } catch (Throwable t) {
      consumerFailed = true;
      throw t;
    }
  }

  /** A part for another thread of a parallel stream is seen here, where the order is known. */
  @Override
  public @Nullable Spliterator<T> trySplit() {
    Spliterator<T> part;
    List<T> chunks = new ArrayList<>();
    try {
      part = source.trySplit();
      if (part == null) {
        return null;
      }
      part.forEachRemaining(chunks::add);
    } catch (Throwable t) {
      failed(t);
      throw t;
    }
    chunks.forEach(call::chunk);
    return Spliterators.spliterator(chunks.toArray(), part.characteristics());
  }

  @Override
  public long estimateSize() {
    return source.estimateSize();
  }

  @Override
  public long getExactSizeIfKnown() {
    return source.getExactSizeIfKnown();
  }

  @Override
  public int characteristics() {
    return source.characteristics();
  }

  @Override
  public boolean hasCharacteristics(int characteristics) {
    return source.hasCharacteristics(characteristics);
  }

  @Override
  public Comparator<? super T> getComparator() {
    return source.getComparator();
  }

  private void failed(Throwable error) {
    if (consumerFailed) {
      consumerFailed = false;
    } else {
      call.failed(error);
    }
  }
}
