package dev.vagus.benchmarks.standin;

import java.io.IOException;

/** A telemetry sink in this process. */
public final class Sink implements AutoCloseable {
  private final OtlpCounter counter;
  private final CheapHttpServer server;

  private Sink(OtlpCounter counter, CheapHttpServer server) {
    this.counter = counter;
    this.server = server;
  }

  /** Listens on a free port of the loopback interface. */
  public static Sink start() throws IOException {
    OtlpCounter counter = new OtlpCounter();
    return new Sink(counter, CheapHttpServer.start("sink", counter));
  }

  public int port() {
    return server.port();
  }

  /** Spans received so far. */
  public long spans() {
    return counter.spans();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
