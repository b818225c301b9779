package dev.vagus.agent.instrument.openai;

import com.openai.core.http.HttpResponseFor;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The library's future with the observed answer in it. What the application does to it, such as
 * cancelling, is done to the library's future, and comes from there like all that the library does.
 */
final class ObservedFuture<T> extends CompletableFuture<T> {
  private final CompletableFuture<T> future;
  private volatile @Nullable Object applicationsOwn;

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
    } else if (value instanceof HttpResponseFor<?> response && value != applicationsOwn) {
      super.complete((T) new ObservedResponse<>(response, call));
    } else {
      call.answered(null);
      super.complete(value);
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return future.cancel(mayInterruptIfRunning);
  }

  @Override
  public boolean complete(T value) {
    applicationsOwn = value;
    return future.complete(value);
  }

  @Override
  public boolean completeExceptionally(Throwable error) {
    return future.completeExceptionally(error);
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
