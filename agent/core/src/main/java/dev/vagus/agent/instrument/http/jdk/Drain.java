package dev.vagus.agent.instrument.http.jdk;

import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** Asks for a whole body and does nothing with it. */
final class Drain implements Flow.Subscriber<ByteBuffer> {
  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(ByteBuffer bytes) {}

  @Override
  public void onError(Throwable error) {}

  @Override
  public void onComplete() {}
}
