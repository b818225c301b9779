package dev.vagus.agent.start;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** An application in a JVM of its own, with or without the agent. */
final class ForkedApp {
  private static final long PATIENCE_SECONDS = 120;

  private final Path jdk;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private String classpath = "";

  private ForkedApp(Path jdk) {
    this.jdk = jdk;
  }

  /**
   * What an application did.
   *
   * @param output standard output, one character for each byte
   */
  record Result(int exitCode, String output, String errors) {

    List<String> errorLines() {
      return errors.lines().toList();
    }
  }

  static ForkedApp on(Path jdk) {
    return new ForkedApp(jdk);
  }

  /** The JDKs at hand: the one that runs the tests, and a newer one where the machine has it. */
  static List<Path> jdks() {
    List<Path> jdks = new ArrayList<>();
    jdks.add(Path.of(System.getProperty("java.home")));
    Path newer = newerJdk();
    if (newer != null) {
      jdks.add(newer);
    }
    return jdks;
  }

  static @Nullable Path newerJdk() {
    String home = System.getProperty("jdk25.home", System.getenv("JDK25_HOME"));
    return home == null || !Files.isExecutable(Path.of(home, "bin", "java")) ? null : Path.of(home);
  }

  static Path agentJar() {
    return Path.of(System.getProperty("vagus.agent.jar", "target/vagus-agent.jar"))
        .toAbsolutePath();
  }

  ForkedApp withAgent() {
    return option("-javaagent:" + agentJar());
  }

  ForkedApp option(String option) {
    options.add(option);
    return this;
  }

  ForkedApp variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Compiles the sources below these folders of {@code src/test/apps}. */
  ForkedApp app(String... folders) {
    Path classes = Path.of("target/apps", String.join("-", folders)).toAbsolutePath();
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    try {
      Files.createDirectories(classes);
      for (String folder : folders) {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/apps", folder))) {
          sources
              .map(Path::toString)
              .filter(file -> file.endsWith(".java"))
              .forEach(arguments::add);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))
        != 0) {
      throw new IllegalStateException(classes + " does not compile");
    }
    classpath = classes.toString();
    return this;
  }

  Result run(String mainClass, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin/java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classpath, mainClass));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("app", ".out");
    Path errors = Files.createTempFile("app", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder
          .environment()
          .keySet()
          .removeIf(
              name ->
                  name.startsWith("VAGUS_")
                      || name.startsWith("OTEL_")
                      || name.equals("JAVA_TOOL_OPTIONS"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + Files.readString(errors));
      }
      return new Result(
          process.exitValue(), Files.readString(output, ISO_8859_1), Files.readString(errors));
    } finally {
      Files.deleteIfExists(output);
      Files.deleteIfExists(errors);
    }
  }
}
