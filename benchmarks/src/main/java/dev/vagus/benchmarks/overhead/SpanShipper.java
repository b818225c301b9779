package dev.vagus.benchmarks.overhead;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Sends encoded spans in batches of 512, or what there is each second. It loses nothing: when the
 * sink is slower than the application, the application waits.
 */
final class SpanShipper implements AutoCloseable {
  private static final int BATCH = 512;
  private static final int MOST = 4 * BATCH;
  private static final long MAX_AGE_MILLIS = 1_000;
  private static final long EPOCH_OFFSET = epochOffset();

  private final URI endpoint;
  private final Thread sender;
  private SpanBatch filling = new SpanBatch();
  private volatile boolean closed;

  private SpanShipper(URI endpoint) {
    this.endpoint = endpoint;
    this.sender = new Thread(this::send, "span-shipper");
  }

  static SpanShipper start(int sinkPort) {
    SpanShipper shipper =
        new SpanShipper(URI.create("http://localhost:" + sinkPort + "/v1/traces"));
    shipper.sender.setDaemon(true);
    shipper.sender.start();
    return shipper;
  }

  /** Nanoseconds since the epoch, steady within the process. */
  static long now() {
    return System.nanoTime() + EPOCH_OFFSET;
  }

  synchronized void ship(SpanBuffer span) {
    boolean interrupted = false;
    while (filling.count() >= MOST) {
      interrupted |= !pause(0);
    }
    filling.add(span);
    if (filling.count() == BATCH) {
      notifyAll();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void send() {
    SpanBatch spare = new SpanBatch();
    try {
      for (SpanBatch full = swap(spare); full.count() > 0 || !closed; full = swap(spare)) {
        if (full.count() > 0) {
          post(full);
        }
        full.clear();
        spare = full;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot send to " + endpoint, e);
    }
  }

  private synchronized SpanBatch swap(SpanBatch spare) {
    if (filling.count() < BATCH && !closed) {
      pause(MAX_AGE_MILLIS);
    }
    SpanBatch full = filling;
    filling = spare;
    notifyAll();
    return full;
  }

  /** Returns false when interrupted; may return early, which only makes a smaller batch. */
  @SuppressWarnings("WaitNotInLoop")
  private synchronized boolean pause(long millis) {
    try {
      wait(millis);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void post(SpanBatch spans) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/x-protobuf");
    connection.setFixedLengthStreamingMode(spans.requestLength());
    try (OutputStream out = connection.getOutputStream()) {
      spans.writeRequest(out);
    }
    if (connection.getResponseCode() != 200) {
      throw new IOException("the sink answered " + connection.getResponseCode());
    }
    connection.getInputStream().readAllBytes();
  }

  private static long epochOffset() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano() - System.nanoTime();
  }

  /** Sends what is left. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      sender.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
