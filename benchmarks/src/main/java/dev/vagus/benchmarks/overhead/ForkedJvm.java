package dev.vagus.benchmarks.overhead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A JVM started from here that answers each line with a line; its errors go into a log file. */
final class ForkedJvm implements AutoCloseable {
  private final Process process;
  private final Path log;
  private final BufferedReader answers;
  private final OutputStream commands;

  private ForkedJvm(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    this.commands = process.getOutputStream();
  }

  /** {@code log} is appended to. */
  static ForkedJvm start(List<String> arguments, Map<String, String> environment, Path log)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home().resolve("bin/java").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> inherited = builder.environment();
    inherited.keySet().removeIf(name -> name.startsWith("OTEL_") || name.startsWith("VAGUS_"));
    inherited.remove("JAVA_TOOL_OPTIONS");
    inherited.putAll(environment);
    Files.createDirectories(log.toAbsolutePath().getParent());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new ForkedJvm(builder.start(), log);
  }

  /** The JDK to measure on: {@code JDK25_HOME} when set, else the running one. */
  static Path home() {
    String home = System.getenv("JDK25_HOME");
    return Path.of(home == null ? System.getProperty("java.home") : home);
  }

  /** The version of that JDK. */
  static String version() throws IOException {
    Properties release = new Properties();
    try (InputStream in = Files.newInputStream(home().resolve("release"))) {
      release.load(in);
    }
    return release.getProperty("JAVA_RUNTIME_VERSION", "unknown").replace("\"", "");
  }

  String ask(String command) throws IOException {
    commands.write((command + "\n").getBytes(UTF_8));
    commands.flush();
    return answer();
  }

  /** The next line; blocks until there is one. */
  String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("the process ended before it answered; see " + log);
    }
    return line;
  }

  /** Ends its input and waits until it has ended by itself. */
  @Override
  public void close() throws IOException {
    commands.close();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IOException("the process does not end; see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
