package dev.vagus.agent.telemetry;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** Bytes of one request, sent without being copied; they must not change until it has ended. */
final class RequestBody implements BodyPublisher {
  private static final int SLICE = 64 * 1024;

  private final byte[] bytes;
  private final int length;

  RequestBody(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    subscriber.onSubscribe(new Slices(bytes, length, subscriber));
  }

  private static final class Slices implements Flow.Subscription {
    private final byte[] bytes;
    private final int length;
    private final Flow.Subscriber<? super ByteBuffer> subscriber;
    private long wanted;
    private int sent;
    private boolean sending;
    private boolean done;

    Slices(byte[] bytes, int length, Flow.Subscriber<? super ByteBuffer> subscriber) {
      this.bytes = bytes;
      this.length = length;
      this.subscriber = subscriber;
    }

    @Override
    public void request(long n) {
      wanted += n;
      if (sending || done) {
        return;
      }
      sending = true;
      while (wanted > 0 && sent < length && !done) {
        int size = Math.min(SLICE, length - sent);
        ByteBuffer slice = ByteBuffer.wrap(bytes, sent, size).slice();
        sent += size;
        wanted--;
        subscriber.onNext(slice);
      }
      sending = false;
      if (sent == length && !done) {
        done = true;
        subscriber.onComplete();
      }
    }

    @Override
    public void cancel() {
      done = true;
    }
  }
}
