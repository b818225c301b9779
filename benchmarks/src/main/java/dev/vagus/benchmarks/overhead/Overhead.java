package dev.vagus.benchmarks.overhead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures what agents add to one application: JVMs side by side, in short blocks that take turns,
 * compared round by round. Writes {@code benchmarks/results/overhead.md}; {@code benchmarks/run
 * overhead} builds what it needs and starts it from the checkout.
 */
public final class Overhead {
  /** Longer than any exporter waits for a full batch. */
  private static final long EXPORT_INTERVAL_MILLIS = 6_000;

  private Overhead() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Options options;
    try {
      options = Options.parse(Path.of("").toAbsolutePath(), args);
      missing(options);
    } catch (IllegalArgumentException e) {
      System.err.println("overhead: " + e.getMessage());
      System.exit(2);
      return;
    }
    String report = measure(options, String.join(" ", args));
    Path file = options.root().resolve("benchmarks/results/overhead.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, report);
    System.out.print(report);
  }

  private static void missing(Options options) {
    for (Flavour flavour : options.flavours()) {
      Path agent = flavour.agent(options.root());
      if (agent != null && !Files.isRegularFile(agent)) {
        throw new IllegalArgumentException(
            agent + " is missing; start with benchmarks/run, which builds it");
      }
    }
  }

  private static String measure(Options options, String command)
      throws IOException, InterruptedException {
    try (Stage stage = Stage.set(options.root())) {
      List<Flavour> flavours = options.flavours();
      FirstAnswers firstAnswers = FirstAnswers.measure(stage, flavours, options.starts());
      PerFlavour<Received> before = PerFlavour.of(flavours, stage::received);
      PerFlavour<ForkedJvm> apps = PerFlavour.of(flavours, flavour -> stage.app(flavour, "blocks"));
      for (Flavour flavour : flavours) {
        apps.get(flavour).answer();
      }
      Series chats = new Series("chat", apps);
      chats.run(options, options.warmUpChats());
      Series streams = new Series("stream", apps);
      streams.run(options, options.warmUpChats() / 4);
      Thread.sleep(EXPORT_INTERVAL_MILLIS);
      PerFlavour<Holding> holdings =
          PerFlavour.of(flavours, flavour -> Holding.parse(apps.get(flavour).ask("held")));
      for (Flavour flavour : flavours) {
        apps.get(flavour).close();
      }
      PerFlavour<Received> received =
          PerFlavour.of(flavours, flavour -> stage.received(flavour).minus(before.get(flavour)));
      return new Report(
              options, ForkedJvm.version(), firstAnswers, chats, streams, holdings, received)
          .markdown(command);
    }
  }
}
