package dev.vagus.agent.instrument.openai;

import com.openai.core.http.HttpResponseFor;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The library's future with the observed answer in it. What the application does to it, such as
 * cancelling, is done to the library's future too; what the library does to that one comes through
 * unchanged.
 */
final class ObservedFuture<T> extends CompletableFuture<T> {
  private final CompletableFuture<T> future;

  private ObservedFuture(CompletableFuture<T> future) {
    this.future = future;
  }

  static <T> ObservedFuture<T> of(CompletableFuture<T> future, OpenAiCall call) {
    ObservedFuture<T> observed = new ObservedFuture<>(future);
    var unused = future.whenComplete((value, error) -> observed.completed(value, error, call));
    return observed;
  }

  @SuppressWarnings("unchecked")
  private void completed(@Nullable T value, @Nullable Throwable error, OpenAiCall call) {
    if (error != null) {
      call.failed(error);
      super.completeExceptionally(error);
    } else if (isDone()) {
      // The application has completed or cancelled it; the answer, if there is one, is not read.
      call.failed(new java.util.concurrent.CancellationException());
    } else if (value instanceof HttpResponseFor<?> response) {
      super.complete((T) new ObservedResponse<>(response, call));
    } else {
      call.answered(null);
      super.complete(value);
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    future.cancel(mayInterruptIfRunning);
    return cancelled;
  }

  @Override
  public boolean complete(T value) {
    boolean completed = super.complete(value);
    future.complete(value);
    return completed;
  }

  @Override
  public boolean completeExceptionally(Throwable error) {
    boolean completed = super.completeExceptionally(error);
    future.completeExceptionally(error);
    return completed;
  }

  @Override
  public void obtrudeValue(T value) {
    super.obtrudeValue(value);
    future.obtrudeValue(value);
  }

  @Override
  public void obtrudeException(Throwable error) {
    super.obtrudeException(error);
    future.obtrudeException(error);
  }
}
