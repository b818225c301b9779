package dev.vagus.agent.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * An application compiled against one version of a library, which knows nothing of the agent.
 *
 * @param mainClass name of the class to run
 * @param classpath directories and jars
 */
public record AppUnderTest(String mainClass, List<Path> classpath) {

  /**
   * Compiles an application.
   *
   * @param sources directories below {@code src/test/apps}
   * @param libraries directories below {@code target/libs}, filled by the build
   */
  public static AppUnderTest compile(
      String name, String mainClass, List<String> sources, List<String> libraries) {
    return compile(name, mainClass, sources, libraries, List.of());
  }

  /**
   * Compiles an application.
   *
   * @param more directories and jars
   */
  public static AppUnderTest compile(
      String name,
      String mainClass,
      List<String> sources,
      List<String> libraries,
      List<Path> more) {
    List<Path> jars = new ArrayList<>(more);
    libraries.forEach(each -> jars.addAll(files(Path.of("target/libs", each), ".jar")));
    List<Path> files = new ArrayList<>();
    sources.forEach(each -> files.addAll(files(Path.of("src/test/apps", each), ".java")));
    Path classes = Path.of("target/apps", name);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-nowarn", "-parameters", "--release", "17", "-proc:none"));
    arguments.addAll(List.of("-d", classes.toString(), "-cp", joined(jars)));
    files.forEach(file -> arguments.add(file.toString()));
    try {
      Files.createDirectories(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException(name + " does not compile");
    }
    jars.add(0, classes);
    return new AppUnderTest(mainClass, jars);
  }

  String classpathArgument() {
    return joined(classpath);
  }

  private static String joined(List<Path> paths) {
    return String.join(
        java.io.File.pathSeparator,
        paths.stream().map(p -> p.toAbsolutePath().toString()).toList());
  }

  private static List<Path> files(Path directory, String suffix) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the build has not filled " + directory, e);
    }
  }
}
