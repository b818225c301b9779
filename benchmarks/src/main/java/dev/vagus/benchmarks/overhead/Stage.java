package dev.vagus.benchmarks.overhead;

import dev.vagus.benchmarks.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The process of the model and the sinks, and the way to start applications against it. */
final class Stage implements AutoCloseable {
  private final Path root;
  private final ForkedJvm standIn;
  private final List<Integer> ports;
  private final String classPath;

  private Stage(Path root, ForkedJvm standIn, List<Integer> ports, String classPath) {
    this.root = root;
    this.standIn = standIn;
    this.ports = ports;
    this.classPath = classPath;
  }

  static Stage set(Path root) throws IOException {
    String classes = root.resolve("benchmarks/target/classes").toString();
    ForkedJvm standIn =
        ForkedJvm.start(
            List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                StandIn.class.getName(),
                String.valueOf(Flavour.values().length)),
            Map.of(),
            log(root, "stand-in"));
    List<Integer> ports =
        Arrays.stream(standIn.answer().split(" ", -1)).map(Integer::valueOf).toList();
    String libraries = Files.readString(root.resolve("benchmarks/target/app.classpath")).trim();
    return new Stage(
        root, standIn, ports, classes + System.getProperty("path.separator") + libraries);
  }

  /** Starts the application; {@code mode} as in {@link App}. */
  ForkedJvm app(Flavour flavour, String mode) throws IOException {
    int sinkPort = ports.get(1 + flavour.sink());
    List<String> arguments = new ArrayList<>(flavour.jvmArguments(root));
    arguments.addAll(
        List.of(
            "-Xms512m",
            "-Xmx512m",
            "-cp",
            classPath,
            App.class.getName(),
            String.valueOf(ports.get(0)),
            String.valueOf(sinkPort),
            flavour.calls(),
            mode));
    return ForkedJvm.start(arguments, flavour.environment(sinkPort), log(root, flavour.option()));
  }

  /** What the flavour's sink has received so far. */
  Received received(Flavour flavour) throws IOException {
    return Received.parse(standIn.ask(String.valueOf(flavour.sink())));
  }

  private static Path log(Path root, String name) {
    return root.resolve("benchmarks/target/overhead/" + name + ".log");
  }

  @Override
  public void close() throws IOException {
    standIn.close();
  }
}
