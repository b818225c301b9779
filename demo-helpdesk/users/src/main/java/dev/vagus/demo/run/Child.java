package dev.vagus.demo.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM that this one started and ends again. What it says goes into two files. */
final class Child implements AutoCloseable {
  private static final int LAST_LINES = 15;

  private final String name;
  private final Process process;
  private final Path stderr;

  private Child(String name, Process process, Path stderr) {
    this.name = name;
    this.process = process;
    this.stderr = stderr;
  }

  /**
   * Starts one with the Java of this JVM.
   *
   * @param name of the log files {@code NAME.out} and {@code NAME.err} in {@code logs}
   * @param environment added to that of this JVM, less what would configure Vagus
   */
  static Child java(String name, Path logs, List<String> arguments, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Path stderr = logs.resolve(name + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(logs.resolve(name + ".out").toFile())
            .redirectError(stderr.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(key -> key.startsWith("VAGUS_") || key.startsWith("OTEL_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new Child(name, process, stderr);
  }

  /** Waits until the address answers with 200. */
  void awaitReady(String url, int seconds) throws IOException, InterruptedException, DemoFailure {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!Http.answers(url)) {
      if (!process.isAlive()) {
        throw new DemoFailure(
            "the " + name + " ended with exit code " + process.exitValue() + lastWords());
      }
      if (System.nanoTime() > deadline) {
        throw new DemoFailure(
            "the " + name + " did not answer at " + url + " in " + seconds + " s" + lastWords());
      }
      Thread.sleep(100);
    }
  }

  /** Waits for its end and returns its exit code. */
  int awaitEnd(int seconds) throws InterruptedException, IOException, DemoFailure {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      close();
      throw new DemoFailure("the " + name + " did not end in " + seconds + " s" + lastWords());
    }
    return process.exitValue();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** The end of what it said on standard error. */
  String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(stderr, StandardCharsets.UTF_8);
    List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    return "; the end of " + stderr + ":\n  " + String.join("\n  ", last);
  }

  /** Asks it to end, and ends it when it does not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
