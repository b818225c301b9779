package dev.vagus.agent.instrument.http.jdk;

import dev.vagus.agent.http.HttpCall;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer on its way to the application, one to one. The first ending counts. */
final class ObservedSubscriber<T> implements BodySubscriber<T> {
  private final BodySubscriber<T> subscriber;
  private final HttpCall call;

  ObservedSubscriber(BodySubscriber<T> subscriber, HttpCall call) {
    this.subscriber = subscriber;
    this.call = call;
    call.endWhenUnreachable(this);
  }

  @Override
  public CompletionStage<T> getBody() {
    return subscriber.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscriber.onSubscribe(new Cancellable(subscription, call));
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (int i = 0; i < buffers.size(); i++) {
      call.received(buffers.get(i));
    }
    subscriber.onNext(buffers);
  }

  @Override
  public void onError(Throwable error) {
    call.failed(error);
    subscriber.onError(error);
  }

  @Override
  public void onComplete() {
    call.exhausted();
    subscriber.onComplete();
  }

  private record Cancellable(Flow.Subscription subscription, HttpCall call)
      implements Flow.Subscription {
    @Override
    public void request(long count) {
      subscription.request(count);
    }

    @Override
    public void cancel() {
      call.closed();
      subscription.cancel();
    }
  }
}
