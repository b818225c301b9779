package dev.vagus.benchmarks.ingest;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The collector as its users run it, in a process of its own with its database on disk. */
final class CollectorProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final int port;
  private final Path home;

  private CollectorProcess(Process process, int port, Path home) {
    this.process = process;
    this.port = port;
    this.home = home;
  }

  /** Starts it with an empty database in {@code directory} and waits until it answers. */
  static CollectorProcess start(Path root, Path directory)
      throws IOException, InterruptedException {
    String jdk25 = System.getenv("JDK25_HOME");
    Path home = Path.of(jdk25 == null ? System.getProperty("java.home") : jdk25);
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                home.resolve("bin/java").toString(),
                "-Dvagus.collector.receive.httpPort=" + port,
                "-Dvagus.collector.receive.grpcPort=0",
                "-Dvagus.collector.store.path=" + directory.resolve("collector"),
                "-jar",
                root.resolve("collector-extension/target/vagus-collector.jar").toString(),
                "serve"));
    Path log = directory.resolve("collector.log");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    CollectorProcess collector = new CollectorProcess(builder.start(), port, home);
    collector.awaitReady(log);
    return collector;
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        HttpURLConnection ready =
            (HttpURLConnection)
                URI.create("http://localhost:" + port + "/ready").toURL().openConnection();
        if (ready.getResponseCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      Thread.sleep(100);
    }
    close();
    throw new IOException("the collector is not ready:\n" + Files.readString(log));
  }

  URI traces() {
    return URI.create("http://localhost:" + port + "/v1/traces");
  }

  String jdk() throws IOException {
    return Files.readAllLines(home.resolve("release")).stream()
        .filter(line -> line.startsWith("JAVA_RUNTIME_VERSION="))
        .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
        .findFirst()
        .orElse("unknown");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
