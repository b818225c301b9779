package dev.vagus.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Sends export requests over several connections at once and times each acknowledgement. */
final class Sender implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;
  private final int connections;
  private final ExecutorService threads;

  Sender(URI endpoint, int connections) {
    this.endpoint = endpoint;
    this.connections = connections;
    this.threads = Executors.newFixedThreadPool(connections);
  }

  /** Sends all; returns nanoseconds from request to acknowledgement of each. */
  long[] send(List<byte[]> bodies, boolean gzip) throws InterruptedException {
    long[] nanos = new long[bodies.size()];
    List<Callable<Void>> shares =
        IntStream.range(0, connections)
            .<Callable<Void>>mapToObj(
                share ->
                    () -> {
                      for (int i = share; i < nanos.length; i += connections) {
                        nanos[i] = send(bodies.get(i), gzip);
                      }
                      return null;
                    })
            .toList();
    for (Future<Void> share : threads.invokeAll(shares)) {
      try {
        share.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("sending to " + endpoint + " failed", e.getCause());
      }
    }
    return nanos;
  }

  /** A collector that is full says so and is asked again; the waiting counts. */
  private long send(byte[] body, boolean gzip) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-protobuf")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (gzip) {
      request.header("Content-Encoding", "gzip");
    }
    long start = System.nanoTime();
    while (true) {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        long taken = System.nanoTime() - start;
        requireAll(answer.body());
        return taken;
      }
      if (answer.statusCode() != 429 && answer.statusCode() != 503) {
        throw new IOException(answer.statusCode() + ": " + new String(answer.body(), UTF_8));
      }
      Thread.sleep(20);
    }
  }

  private static void requireAll(byte[] answer) throws IOException {
    ExportTracePartialSuccess partial =
        ExportTraceServiceResponse.parseFrom(answer).getPartialSuccess();
    if (partial.getRejectedSpans() > 0) {
      throw new IOException(
          partial.getRejectedSpans() + " spans rejected: " + partial.getErrorMessage());
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
