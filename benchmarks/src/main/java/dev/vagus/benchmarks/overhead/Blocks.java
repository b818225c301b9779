package dev.vagus.benchmarks.overhead;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;

/** Runs one kind of call on a fixed number of threads for a given time. */
final class Blocks implements AutoCloseable {
  private final ExecutorService threads;
  private final int count;

  Blocks(int count) {
    this.count = count;
    this.threads = Executors.newFixedThreadPool(count);
  }

  /** Returns {@code calls nanoseconds}; a call that answers nothing is an error. */
  String run(IntSupplier call, long millis) throws InterruptedException {
    long start = System.nanoTime();
    long deadline = start + millis * 1_000_000;
    List<Callable<Long>> loops = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      loops.add(() -> loop(call, deadline));
    }
    long calls = 0;
    for (Future<Long> loop : threads.invokeAll(loops)) {
      try {
        calls += loop.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a call failed", e.getCause());
      }
    }
    return calls + " " + (System.nanoTime() - start);
  }

  private static long loop(IntSupplier call, long deadline) {
    long calls = 0;
    while (System.nanoTime() < deadline) {
      if (call.getAsInt() == 0) {
        throw new IllegalStateException("the model's answer is empty");
      }
      calls++;
    }
    return calls;
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
