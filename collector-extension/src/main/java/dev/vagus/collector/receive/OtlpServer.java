package dev.vagus.collector.receive;

import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import dev.vagus.collector.config.ReceiveConfig;
import dev.vagus.collector.pipeline.Component;
import dev.vagus.collector.pipeline.Ledger;
import dev.vagus.collector.pipeline.StartupFailure;
import dev.vagus.collector.pipeline.Store;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The server: OTLP over HTTP and gRPC, and the pages that others add. Both ports answer everything,
 * so that a sender with the other port still gets through.
 */
public final class OtlpServer implements Component {
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofMillis(200);
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final int READERS = 4 + 2 * Runtime.getRuntime().availableProcessors();

  private final ReceiveConfig config;
  private final Receiving receiving;
  private final List<Consumer<ServerBuilder>> pages;
  private @Nullable Server server;

  /**
   * Needs a store that is started first and closed last.
   *
   * @param pages each adds what it serves
   */
  public OtlpServer(
      ReceiveConfig config, Store store, Ledger ledger, List<Consumer<ServerBuilder>> pages) {
    this.config = config;
    this.receiving = new Receiving(store, ledger);
    this.pages = List.copyOf(pages);
  }

  @Override
  public synchronized void start() {
    ServerBuilder builder = Server.builder();
    listen(builder, config.httpPort());
    listen(builder, config.grpcPort());
    builder
        .maxRequestLength(config.maxBodyBytes())
        .requestTimeout(REQUEST_TIMEOUT)
        .blockingTaskExecutor(READERS)
        .gracefulShutdownTimeout(QUIET, GRACE);
    Intake intake = new Intake(config.maxBodyBytes(), config.maxBodiesBytes());
    for (OtlpSignal signal : List.of(new TraceSignal(), new LogSignal(), new MetricSignal())) {
      builder.service(signal.httpPath(), new OtlpHttpService(signal, intake, receiving));
      builder.service(signal.grpcPath(), new OtlpGrpcService(signal, intake, receiving));
    }
    pages.forEach(page -> page.accept(builder));
    Server starting = builder.build();
    try {
      starting.start().join();
    } catch (CompletionException e) {
      starting.stop().join();
      throw cannotListen(e);
    }
    server = starting;
  }

  private void listen(ServerBuilder builder, int port) {
    if (config.host().equals("localhost")) {
      builder.localPort(port, SessionProtocol.HTTP);
    } else {
      builder.port(new InetSocketAddress(config.host(), port), SessionProtocol.HTTP);
    }
  }

  private StartupFailure cannotListen(CompletionException failure) {
    String which =
        taken(config.httpPort())
            ? config.httpPort() + " is in use; stop what listens there or set receive.httpPort"
            : taken(config.grpcPort())
                ? config.grpcPort() + " is in use; stop what listens there or set receive.grpcPort"
                : "s cannot be opened on " + config.host() + ": " + failure.getCause();
    return new StartupFailure("port " + which, failure);
  }

  private boolean taken(int port) {
    if (port == 0) {
      return false;
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(config.host(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Port that OTLP over HTTP and the pages are on; after start. */
  public int httpPort() {
    return port(0);
  }

  /** Port that OTLP over gRPC is on; after start. */
  public int grpcPort() {
    return port(1);
  }

  private synchronized int port(int index) {
    Server running = server;
    if (running == null) {
      throw new IllegalStateException("the server is not started");
    }
    return running.activePorts().values().stream()
        .map(port -> port.localAddress().getPort())
        .distinct()
        .skip(index)
        .findFirst()
        .orElseThrow();
  }

  /** Answers what was received, then ends. */
  @Override
  public synchronized void close() {
    Server running = server;
    if (running != null) {
      server = null;
      running.stop().join();
    }
  }
}
