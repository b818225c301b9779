package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.Inference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * The library's stream, observed once for each subscriber from the moment it subscribes. What the
 * subscription is in the middle of travels in the context of Reactor to where operators further up
 * have lost the thread.
 */
final class ObservedFlux<T> extends Flux<T> {
  /** Key in the context of Reactor. */
  static final Object CONTEXT =
      new Object() {
        @Override
        public String toString() {
          return "dev.vagus.agent";
        }
      };

  private final Flux<T> source;
  private final Function<@Nullable CallContext, @Nullable Observer> observer;

  /**
   * @param observer begins the observation of one subscription, on its thread; given what the
   *     subscriber is in the middle of
   */
  ObservedFlux(Flux<T> source, Function<@Nullable CallContext, @Nullable Observer> observer) {
    this.source = source;
    this.observer = observer;
  }

  /** Sees one subscription. Nothing throws. */
  interface Observer {
    void next(Object item);

    /** The subscribing thread returns. */
    void handedOver();

    void completed();

    void failed(Throwable error);

    void cancelled();
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> subscriber) {
    CallContext here = CallContext.fork();
    Object carried = here == null ? subscriber.currentContext().getOrDefault(CONTEXT, null) : null;
    if (carried instanceof CallContext context) {
      CallContext before = CallContext.replace(context.forked());
      try {
        subscribe(subscriber, CallContext.fork());
      } finally {
        CallContext.replace(before);
      }
    } else {
      subscribe(subscriber, here);
    }
  }

  private void subscribe(CoreSubscriber<? super T> subscriber, @Nullable CallContext outside) {
    Observer begun = begin(outside);
    if (begun == null) {
      source.subscribe(subscriber);
      return;
    }
    try {
      source.subscribe(new ObservedSubscriber<T>(subscriber, begun, outside, CallContext.fork()));
    } catch (Throwable t) {
      begun.failed(t);
      throw t;
    } finally {
      begun.handedOver();
    }
  }

  private @Nullable Observer begin(@Nullable CallContext outside) {
    try {
      return observer.apply(outside);
    } catch (Throwable t) {
      Inference.report("observing a stream of spring-ai", t);
      return null;
    }
  }
}
