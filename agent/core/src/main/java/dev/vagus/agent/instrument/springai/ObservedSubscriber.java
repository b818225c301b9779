package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.inference.CallContext;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.util.context.Context;

/**
 * Sees each signal on its way, one to one. What goes down runs in the context that the subscriber
 * was in, what goes up in the context of the observed work.
 */
final class ObservedSubscriber<T> implements CoreSubscriber<T>, Subscription {
  private final CoreSubscriber<? super T> subscriber;
  private final ObservedFlux.Observer observer;
  private final @Nullable CallContext outside;
  private final @Nullable CallContext inside;
  private final Context context;
  private @Nullable Subscription upstream;

  ObservedSubscriber(
      CoreSubscriber<? super T> subscriber,
      ObservedFlux.Observer observer,
      @Nullable CallContext outside,
      @Nullable CallContext inside) {
    this.subscriber = subscriber;
    this.observer = observer;
    this.outside = outside;
    this.inside = inside;
    Context given = subscriber.currentContext();
    this.context = inside == null ? given : given.put(ObservedFlux.CONTEXT, inside);
  }

  @Override
  public Context currentContext() {
    return context;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    upstream = subscription;
    subscriber.onSubscribe(this);
  }

  @Override
  public void onNext(T item) {
    observer.next(item);
    CallContext before = CallContext.replace(outside);
    try {
      subscriber.onNext(item);
    } finally {
      CallContext.replace(before);
    }
  }

  @Override
  public void onError(Throwable error) {
    observer.failed(error);
    CallContext before = CallContext.replace(outside);
    try {
      subscriber.onError(error);
    } finally {
      CallContext.replace(before);
    }
  }

  @Override
  public void onComplete() {
    observer.completed();
    CallContext before = CallContext.replace(outside);
    try {
      subscriber.onComplete();
    } finally {
      CallContext.replace(before);
    }
  }

  @Override
  public void request(long items) {
    Subscription up = upstream;
    if (up == null) {
      return;
    }
    CallContext before = CallContext.replace(inside);
    try {
      up.request(items);
    } finally {
      CallContext.replace(before);
    }
  }

  @Override
  public void cancel() {
    try {
      if (upstream != null) {
        upstream.cancel();
      }
    } finally {
      observer.cancelled();
    }
  }
}
