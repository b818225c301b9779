package dev.vagus.collector.store;

import dev.vagus.collector.pipeline.IngestBatch;
import dev.vagus.collector.pipeline.IngestResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. Batches that wait while a commit runs go into the next commit
 * together; each is answered after the commit it is in.
 */
final class Writer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Writer.class);
  private static final int QUEUE_BATCHES = 1024;
  private static final long GROUP_BYTES = 32L << 20;
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofSeconds(30);
  private static final String FULL = "queue_full";

  private final DuckDBConnection connection;
  private final IngestLog ingest;
  private final CommitListener listener;
  private final long maxBytes;
  private final BlockingQueue<Work> queue = new ArrayBlockingQueue<>(QUEUE_BATCHES);
  private final AtomicLong queuedBytes = new AtomicLong();
  private final Thread thread = new Thread(this::run, "vagus-writer");
  private volatile boolean closing;
  private volatile @Nullable String broken;

  Writer(DuckDBConnection connection, IngestLog ingest, long maxBytes, CommitListener listener) {
    this.connection = connection;
    this.ingest = ingest;
    this.maxBytes = maxBytes;
    this.listener = listener;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  CompletionStage<IngestResult> append(IngestBatch batch) {
    CompletableFuture<IngestResult> answer = new CompletableFuture<>();
    Pending pending = new Pending(batch, Weight.of(batch), answer);
    String failure = broken;
    if (failure != null) {
      answer.complete(new IngestResult.Retryable("store_failed", failure, LATER));
    } else if (closing) {
      answer.complete(new IngestResult.Retryable("shutting_down", "shutting down", SOON));
    } else if (!fits(queuedBytes.addAndGet(pending.bytes), pending) || !queue.offer(pending)) {
      queuedBytes.addAndGet(-pending.bytes);
      answer.complete(new IngestResult.Retryable(FULL, "the ingest queue is full", SOON));
    } else if (!thread.isAlive()) {
      drainUnanswered();
    }
    return answer;
  }

  /** A batch that is too long for any queue goes through alone. */
  private boolean fits(long bytes, Pending pending) {
    return bytes <= maxBytes || bytes == pending.bytes;
  }

  /** Runs a change in its own commit and waits for it. */
  void inTransaction(Change change) {
    Task task = new Task(change, new CompletableFuture<>());
    try {
      queue.put(task);
      if (!thread.isAlive()) {
        drainUnanswered();
      }
      task.done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a commit", e);
    } catch (java.util.concurrent.ExecutionException e) {
      if (e.getCause() instanceof SQLException sql) {
        throw new StoreFailure("cannot commit", sql);
      }
      throw new IllegalStateException("cannot commit", e.getCause());
    }
  }

  int queued() {
    return queue.size();
  }

  /** Null while the store takes data; else one line about what broke it. */
  @Nullable String broken() {
    return broken;
  }

  private void run() {
    try {
      while (true) {
        Work first = queue.take();
        if (first instanceof Stop) {
          break;
        }
        if (first instanceof Task task) {
          execute(task);
        } else if (first instanceof Pending pending) {
          commit(group(pending));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      drainUnanswered();
    }
  }

  private List<Pending> group(Pending first) {
    List<Pending> group = new ArrayList<>();
    group.add(first);
    long bytes = first.bytes;
    while (bytes < GROUP_BYTES && queue.peek() instanceof Pending next) {
      queue.remove();
      group.add(next);
      bytes += next.bytes;
    }
    return group;
  }

  private void commit(List<Pending> group) {
    long start = System.nanoTime();
    try {
      List<IngestResult.Accepted> results =
          ingest.append(group.stream().map(Pending::batch).toList());
      connection.commit();
      ingest.committedAll();
      listener.committed(ingest.committed(), System.nanoTime() - start);
      for (int i = 0; i < group.size(); i++) {
        answer(group.get(i), results.get(i));
      }
    } catch (SQLException | RuntimeException e) {
      rollBack();
      if (group.size() == 1) {
        answer(group.get(0), refusal(e));
      } else {
        group.forEach(pending -> commit(List.of(pending)));
      }
    }
  }

  private void answer(Pending pending, IngestResult result) {
    queuedBytes.addAndGet(-pending.bytes);
    pending.answer.complete(result);
  }

  private IngestResult refusal(Exception failure) {
    if (!(failure instanceof SQLException sql)) {
      log.error("A batch cannot be stored", failure);
      return new IngestResult.Permanent("unstorable", String.valueOf(failure.getMessage()));
    }
    String message = StoreFailure.firstLine(sql);
    if (StoreFailure.fatal(sql)) {
      broken = "the database failed, restart the collector: " + message;
      log.error(broken);
      return new IngestResult.Retryable("store_failed", broken, LATER);
    }
    if (StoreFailure.diskFull(sql)) {
      log.error("The disk is full, nothing is accepted until there is space: {}", message);
      return new IngestResult.Retryable("disk_full", "the collector's disk is full", LATER);
    }
    log.error("A batch cannot be stored: {}", message);
    if (StoreFailure.transientTrouble(sql)) {
      return new IngestResult.Retryable("store_failed", message, LATER);
    }
    return new IngestResult.Permanent("unstorable", message);
  }

  private void execute(Task task) {
    try {
      task.change.apply(connection);
      connection.commit();
      task.done.complete(null);
    } catch (SQLException | RuntimeException e) {
      rollBack();
      task.done.completeExceptionally(e);
    }
  }

  private void rollBack() {
    ingest.rolledBack();
    try {
      connection.rollback();
    } catch (SQLException e) {
      log.debug("Nothing to roll back: {}", StoreFailure.firstLine(e));
    }
  }

  private void drainUnanswered() {
    for (Work work = queue.poll(); work != null; work = queue.poll()) {
      if (work instanceof Pending pending) {
        answer(pending, new IngestResult.Retryable("shutting_down", "the store is closed", SOON));
      } else if (work instanceof Task task) {
        task.done.completeExceptionally(new IllegalStateException("the store is closed"));
      }
    }
  }

  /** Commits what is queued, then ends. */
  @Override
  public void close() {
    if (closing || !thread.isAlive()) {
      return;
    }
    closing = true;
    try {
      queue.put(new Stop());
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A change that is committed by itself. */
  interface Change {
    void apply(DuckDBConnection connection) throws SQLException;
  }

  /** Hears of each commit of the ingest log. */
  interface CommitListener {
    void committed(long position, long nanos);
  }

  private sealed interface Work {}

  private record Pending(IngestBatch batch, long bytes, CompletableFuture<IngestResult> answer)
      implements Work {}

  private record Task(Change change, CompletableFuture<@Nullable Void> done) implements Work {}

  private record Stop() implements Work {}
}
