package dev.vagus.collector.receive;

import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Reads bodies within a limit for each and a limit for all that are under way. Thread-safe. */
final class Intake {
  private static final Duration SOON = Duration.ofSeconds(1);

  /** What a body of unknown length is taken for. */
  private static final long GUESS = 4L << 20;

  private final long maxBody;
  private final long maxTogether;
  private final AtomicLong together = new AtomicLong();

  Intake(long maxBody, long maxTogether) {
    this.maxBody = maxBody;
    this.maxTogether = maxTogether;
  }

  long maxBody() {
    return maxBody;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the log of a request completes, never fails
  private void releaseAfter(ServiceRequestContext ctx, long reserved) {
    ctx.log().whenComplete().thenAccept(log -> together.addAndGet(-reserved));
  }

  /** The body, on a thread that may block; fails with {@link Refusal}. */
  CompletableFuture<byte[]> body(ServiceRequestContext ctx, HttpRequest request) {
    long length = request.headers().contentLength();
    if (length > maxBody) {
      return refuse(request, Refusal.tooLarge(maxBody));
    }
    long reserved = length < 0 ? GUESS : length;
    if (together.addAndGet(reserved) > maxTogether) {
      together.addAndGet(-reserved);
      return refuse(request, Refusal.busy("busy", "too many requests at once", SOON));
    }
    releaseAfter(ctx, reserved);
    return request
        .aggregate()
        .handleAsync(
            (body, failure) -> {
              if (body != null) {
                return body.content().array();
              }
              throw refusal(failure);
            },
            ctx.blockingTaskExecutor());
  }

  private Refusal refusal(Throwable failure) {
    return Exceptions.peel(failure) instanceof ContentTooLargeException
        ? Refusal.tooLarge(maxBody)
        : Refusal.malformed("the body ended early");
  }

  private static CompletableFuture<byte[]> refuse(HttpRequest request, Refusal refusal) {
    request.abort(refusal);
    return CompletableFuture.failedFuture(refusal);
  }
}
