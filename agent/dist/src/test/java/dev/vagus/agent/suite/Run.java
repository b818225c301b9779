package dev.vagus.agent.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What an application did in a JVM of its own.
 *
 * @param exitCode of the JVM
 * @param output standard output, byte for byte
 * @param errors standard error
 * @param time from start to exit
 */
public record Run(int exitCode, String output, String errors, Duration time) {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Runs {@code app} without the agent. */
  public static Run plain(AppUnderTest app, List<String> arguments) {
    return start(app, List.of(), Map.of(), arguments);
  }

  /** Runs {@code app} with the agent. */
  public static Run observed(
      AppUnderTest app, Map<String, String> environment, List<String> arguments) {
    Path jar =
        Path.of(System.getProperty("vagus.agent.jar", "target/vagus-agent.jar")).toAbsolutePath();
    return start(app, List.of("-javaagent:" + jar), environment, arguments);
  }

  private static Run start(
      AppUnderTest app,
      List<String> options,
      Map<String, String> environment,
      List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-cp", app.classpathArgument(), app.mainClass()));
    command.addAll(arguments);
    try {
      Path output = Files.createTempFile("app", ".out");
      Path errors = Files.createTempFile("app", ".err");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(Run::isOurs);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError("still running: " + read(output) + read(errors));
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Run(process.exitValue(), read(output), read(errors), time);
      } finally {
        Files.delete(output);
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The part of the output that one scenario printed. */
  public String outputOf(String scenario) {
    int start = output.indexOf("== " + scenario + "\n");
    if (start < 0) {
      throw new AssertionError("no scenario " + scenario + " in " + output);
    }
    return output.substring(start, output.indexOf("\n== ", start) + 1);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }

  private static boolean isOurs(String variable) {
    return variable.startsWith("OTEL_")
        || variable.startsWith("VAGUS_")
        || variable.startsWith("OPENAI_")
        || variable.equals("JAVA_TOOL_OPTIONS");
  }
}
