package dev.vagus.agent.instrument;

import dev.vagus.agent.inference.Inference;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The library's future with the observed answer in it. What the application does to it, such as
 * cancelling, is done to the library's future, and comes from there like all that the library does.
 */
public final class ObservedFuture<T> extends CompletableFuture<T> {
  private final CompletableFuture<T> future;
  private volatile @Nullable Object applicationsOwn;

  private ObservedFuture(CompletableFuture<T> future) {
    this.future = future;
  }

  /**
   * What the application gets instead of {@code future}.
   *
   * @param observed makes what the application gets of what the library answers, and ends {@code
   *     call} now or later
   */
  public static <T> CompletableFuture<T> of(
      CompletableFuture<T> future, ModelCall call, UnaryOperator<T> observed) {
    ObservedFuture<T> result = new ObservedFuture<>(future);
    var unused = future.whenComplete((value, error) -> result.end(value, error, call, observed));
    return result;
  }

  private void end(
      @Nullable T value, @Nullable Throwable error, ModelCall call, UnaryOperator<T> observed) {
    if (error != null) {
      call.failed(error);
      super.completeExceptionally(error);
    } else if (value == null || value == applicationsOwn) {
      call.answered(null);
      super.complete(value);
    } else {
      super.complete(observed(value, observed));
    }
  }

  private T observed(T value, UnaryOperator<T> observed) {
    try {
      return observed.apply(value);
    } catch (Throwable t) {
      Inference.report("observing an answer", t);
      return value;
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
