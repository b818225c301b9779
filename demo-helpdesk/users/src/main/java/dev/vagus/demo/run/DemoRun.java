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
import org.jspecify.annotations.Nullable;

/** Everything that runs during the demo. Started in order, closed in reverse. */
public final class DemoRun implements AutoCloseable {
  private static final int START_SECONDS = 60;

  private final DemoSettings settings;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private @Nullable ModelServer model;
  private String collectorUrl = "";
  private String appUrl = "";
  private @Nullable Users users;

  private DemoRun(DemoSettings settings) {
    this.settings = settings;
  }

  /** Starts the model server, the collector and the help desk; nothing is left when it throws. */
  public static DemoRun start(DemoSettings settings)
      throws IOException, InterruptedException, DemoFailure {
    DemoRun run = new DemoRun(settings);
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
    int http = Port.preferably(4318);
    int grpc = Port.preferably(4317);
    collectorUrl = "http://localhost:" + http;
    Child collector =
        add(
            Child.java(
                "collector",
                settings.logs(),
                List.of(
                    "-jar",
                    jar(settings.collectorJar()),
                    "serve",
                    "--data",
                    settings.data().toString(),
                    "--http-port",
                    Integer.toString(http),
                    "--grpc-port",
                    Integer.toString(grpc)),
                Map.of()));
    collector.awaitReady(collectorUrl + "/ready", START_SECONDS);
  }

  private void startApp(DemoSettings.Provider provider)
      throws IOException, InterruptedException, DemoFailure {
    int port = Port.preferably(8080);
    appUrl = "http://localhost:" + port;
    List<String> arguments = new ArrayList<>();
    if (settings.observed()) {
      arguments.add("-javaagent:" + jar(settings.agentJar()));
      arguments.add("-Dvagus.config=" + settings.rules());
      arguments.add("-Dvagus.otlp.endpoint=" + collectorUrl);
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

  private <T extends AutoCloseable> T add(T started) {
    synchronized (running) {
      running.push(started);
    }
    return started;
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

  private Users users() {
    if (users == null) {
      throw new IllegalStateException("not started");
    }
    return users;
  }

  @Override
  public void close() {
    synchronized (running) {
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
