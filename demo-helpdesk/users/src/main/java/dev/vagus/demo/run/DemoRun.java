package dev.vagus.demo.run;

import dev.vagus.demo.model.ModelServer;
import dev.vagus.demo.model.ServedTally;
import dev.vagus.demo.users.Users;
import dev.vagus.demo.users.UsersTally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Everything that runs during the demo. Started in order, closed in reverse, at the latest when
 * this JVM is told to end.
 */
public final class DemoRun implements AutoCloseable {
  private static final int START_SECONDS = 60;

  private final DemoSettings settings;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private boolean closed;
  private @Nullable ModelServer model;
  private String collectorUrl = "";
  private String appUrl = "";
  private String agentUrl = "";
  private @Nullable Users users;

  private DemoRun(DemoSettings settings) {
    this.settings = settings;
  }

  /** Starts the model server, the collector and the help desk; nothing is left when it throws. */
  public static DemoRun start(DemoSettings settings)
      throws IOException, InterruptedException, DemoFailure {
    DemoRun run = new DemoRun(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(run::close, "demo-end"));
    boolean started = false;
    try {
      run.startAll();
      started = true;
      return run;
    } finally {
      if (!started) {
        run.close();
      }
    }
  }

  private void startAll() throws IOException, InterruptedException, DemoFailure {
    Files.createDirectories(settings.logs());
    DemoSettings.Provider provider = settings.provider();
    if (provider == null) {
      ModelServer standIn = add(ModelServer.start(0, settings.seed()));
      model = standIn;
      provider = new DemoSettings.Provider(standIn.baseUrl(), "demo-key");
    }
    if (settings.observed()) {
      startCollector();
    }
    startApp(provider);
    users = new Users(appUrl, settings.seed());
  }

  private void startCollector() throws IOException, InterruptedException, DemoFailure {
    int http = port("collector, HTTP", 4318);
    int grpc = port("collector, gRPC", 4317);
    collectorUrl = "http://localhost:" + http;
    Child collector =
        add(
            Child.java(
                "collector",
                settings.logs(),
                List.of(
                    "-Dvagus.collector.store.path=" + settings.store(),
                    "-Dvagus.collector.receive.httpPort=" + http,
                    "-Dvagus.collector.receive.grpcPort=" + grpc,
                    "-jar",
                    jar(settings.collectorJar()),
                    "serve"),
                Map.of()));
    collector.awaitReady(collectorUrl + "/ready", START_SECONDS);
  }

  private void startApp(DemoSettings.Provider provider)
      throws IOException, InterruptedException, DemoFailure {
    int port = port("help desk", 8080);
    appUrl = "http://localhost:" + port;
    List<String> arguments = new ArrayList<>();
    if (settings.observed()) {
      arguments.add("-javaagent:" + jar(settings.agentJar()));
      arguments.add("-Dvagus.config=" + settings.rules());
      arguments.add("-Dvagus.otlp.endpoint=" + collectorUrl);
      int metricsPort = port("agent's metrics", 9464);
      arguments.add("-Dvagus.prometheus.enabled=true");
      arguments.add("-Dvagus.prometheus.port=" + metricsPort);
      agentUrl = "http://localhost:" + metricsPort;
    }
    arguments.add("-jar");
    arguments.add(jar(settings.appJar()));
    arguments.add("--server.port=" + port);
    Child app =
        add(
            Child.java(
                "app",
                settings.logs(),
                arguments,
                Map.of(
                    "OPENAI_BASE_URL", provider.baseUrl(),
                    "OPENAI_API_KEY", provider.apiKey())));
    app.awaitReady(appUrl + "/", START_SECONDS);
  }

  /** Remembers what has to be closed; what was started while everything ends is closed at once. */
  private <T extends AutoCloseable> T add(T started) {
    synchronized (running) {
      running.push(started);
      if (closed) {
        close();
        throw new IllegalStateException("the demo is ending");
      }
    }
    return started;
  }

  private static int port(String who, int preferred) throws IOException {
    int port = Port.preferably(preferred);
    if (port != preferred) {
      System.out.println("port " + preferred + " is taken; " + who + ": " + port);
    }
    return port;
  }

  private static String jar(Path jar) throws DemoFailure {
    if (!Files.isRegularFile(jar)) {
      throw new DemoFailure(jar + " is missing; ./demo builds it");
    }
    return jar.toString();
  }

  /** Lets the users play all conversations. */
  public void play(Runnable oneDone) throws IOException, InterruptedException {
    users().play(settings.conversations(), oneDone);
  }

  /** What the users did. */
  public UsersTally did() {
    return users().tally();
  }

  /** What the stand-in model server answered; null with a real one. */
  public @Nullable ServedTally served() {
    return model == null ? null : model.tally();
  }

  public String appUrl() {
    return appUrl;
  }

  /** Empty when nothing is observed. */
  public String collectorUrl() {
    return collectorUrl;
  }

  /** What the collector shows to Prometheus now. */
  public Scrape collector() throws IOException, InterruptedException {
    return Scrape.of(Http.page(collectorUrl + "/metrics"));
  }

  /** What the agent in the help desk shows to Prometheus now. */
  public Scrape agent() throws IOException, InterruptedException {
    return Scrape.of(Http.page(agentUrl + "/metrics"));
  }

  /**
   * Waits until the collector has everything and has computed all rewards.
   *
   * @param seconds after which what is there has to do
   */
  public Scrape awaitDigested(int seconds) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (true) {
      Scrape now = collector();
      boolean all =
          Comparison.of(now, did(), served()).differences().isEmpty()
              && now.sum("vagus_digested_log_position") == now.sum("vagus_log_position");
      if (all || System.nanoTime() > deadline) {
        return now;
      }
      Thread.sleep(500);
    }
  }

  /**
   * Holds the collector's numbers against the users' and the model server's own.
   *
   * @return how many numbers agree
   * @throws DemoFailure that names every difference
   */
  public int compare(Scrape collector) throws DemoFailure {
    Comparison comparison = Comparison.of(collector, did(), served());
    if (!comparison.differences().isEmpty()) {
      throw new DemoFailure(
          "%d of %d numbers differ from what happened; logs are in %s%n  %s"
              .formatted(
                  comparison.differences().size(),
                  comparison.checked(),
                  settings.logs(),
                  String.join("\n  ", comparison.differences())));
    }
    return comparison.checked();
  }

  /** Where the agent shows its metrics; empty when nothing is observed. */
  public String agentUrl() {
    return agentUrl;
  }

  private Users users() {
    if (users == null) {
      throw new IllegalStateException("not started");
    }
    return users;
  }

  @Override
  public void close() {
    synchronized (running) {
      closed = true;
      while (!running.isEmpty()) {
        try {
          running.pop().close();
        } catch (Exception e) {
          System.err.println("demo: while ending: " + e);
        }
      }
    }
  }
}
