package dev.vagus.agent.instrument.http.jdk;

import dev.vagus.agent.http.HttpCall;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** The body of a request, seen on its way. Each subscription is a sending anew. */
final class ObservedPublisher implements BodyPublisher {
  private final BodyPublisher publisher;
  private final HttpCall call;

  ObservedPublisher(BodyPublisher publisher, HttpCall call) {
    this.publisher = publisher;
    this.call = call;
  }

  /** Whether the JDK's own publisher of bytes is behind this, which reads as often as asked. */
  boolean isInMemory() {
    String name = publisher.getClass().getName();
    return name.equals("jdk.internal.net.http.RequestPublishers$ByteArrayPublisher")
        || name.equals("jdk.internal.net.http.RequestPublishers$StringPublisher");
  }

  @Override
  public long contentLength() {
    return publisher.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    call.sentAnew();
    publisher.subscribe(new Tap(subscriber, call));
  }

  private record Tap(Flow.Subscriber<? super ByteBuffer> subscriber, HttpCall call)
      implements Flow.Subscriber<ByteBuffer> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscriber.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer bytes) {
      call.sent(bytes);
      subscriber.onNext(bytes);
    }

    @Override
    public void onError(Throwable error) {
      subscriber.onError(error);
    }

    @Override
    public void onComplete() {
      subscriber.onComplete();
    }
  }
}
