package dev.vagus.agent.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A JVM to be started. Its environment holds no settings of the machine that runs the tests. */
public final class Jvm {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final List<String> target;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private Path jdk = Path.of(System.getProperty("java.home"));

  private Jvm(List<String> target) {
    this.target = target;
  }

  public static Jvm of(AppUnderTest app) {
    return new Jvm(List.of("-cp", app.classpathArgument(), app.mainClass()));
  }

  /** Runs what a jar names as its main class. */
  public static Jvm ofJar(Path jar) {
    return new Jvm(List.of("-jar", jar.toString()));
  }

  /** The JDKs at hand: the one that runs the tests, and a newer one where the machine has it. */
  public static List<Path> jdks() {
    List<Path> jdks = new ArrayList<>();
    jdks.add(Path.of(System.getProperty("java.home")));
    Path newer = newerJdk();
    if (newer != null) {
      jdks.add(newer);
    }
    return jdks;
  }

  public static @Nullable Path newerJdk() {
    String home = System.getProperty("jdk25.home", System.getenv("JDK25_HOME"));
    return home == null || !Files.isExecutable(Path.of(home, "bin", "java")) ? null : Path.of(home);
  }

  public static Path agentJar() {
    return Path.of(System.getProperty("vagus.agent.jar", "target/vagus-agent.jar"))
        .toAbsolutePath();
  }

  public Jvm on(Path home) {
    jdk = home;
    return this;
  }

  public Jvm withAgent() {
    return option("-javaagent:" + agentJar());
  }

  /**
   * With the agent and settings of its own.
   *
   * @param settings name=value, separated by commas
   */
  public Jvm withAgent(String settings) {
    return option("-javaagent:" + agentJar() + "=" + settings);
  }

  public Jvm option(String option) {
    options.add(option);
    return this;
  }

  public Jvm variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public Jvm variables(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  /** Runs it to its end. */
  public Run run(String... arguments) {
    try {
      Path output = Files.createTempFile("app", ".out");
      Path errors = Files.createTempFile("app", ".err");
      try {
        long start = System.nanoTime();
        Process process =
            builder(arguments)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError(
              "still running: " + Files.readString(output) + Files.readString(errors));
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Run(
            process.exitValue(), Files.readString(output), Files.readString(errors), time);
      } finally {
        Files.delete(output);
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Starts it and lets it run. */
  public RunningApp start(String... arguments) {
    try {
      Path errors = Files.createTempFile("app", ".err");
      return new RunningApp(builder(arguments).redirectError(errors.toFile()).start(), errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin/java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(target);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(Jvm::isOurs);
    builder.environment().putAll(environment);
    return builder;
  }

  private static boolean isOurs(String variable) {
    return variable.startsWith("OTEL_")
        || variable.startsWith("VAGUS_")
        || variable.startsWith("OPENAI_")
        || variable.equals("JAVA_TOOL_OPTIONS");
  }
}
