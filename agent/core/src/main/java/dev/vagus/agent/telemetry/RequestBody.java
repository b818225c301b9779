package dev.vagus.agent.telemetry;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** Bytes of one request, sent without being copied. May be filled again after its request. */
final class RequestBody extends ByteArrayOutputStream {
  private static final int SLICE = 64 * 1024;
  private static final int LARGEST_KEPT = 2 * 1024 * 1024;

  RequestBody() {
    super(SLICE);
  }

  boolean worthKeeping() {
    return buf.length <= LARGEST_KEPT;
  }

  BodyPublisher publisher() {
    return new BodyPublisher() {
      @Override
      public long contentLength() {
        return count;
      }

      @Override
      public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Slices(buf, count, subscriber));
      }
    };
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
