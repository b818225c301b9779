package dev.vagus.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how fast a collector process, with its database on disk, acknowledges export requests of
 * 512 spans, and in the same run how fast a bare loop puts the same on disk. Writes {@code
 * benchmarks/results/ingest.md}; arguments: rounds, requests a round, connections.
 */
public final class Ingest {
  private final int rounds;
  private final int requests;
  private final int connections;
  private final Batches batches = new Batches();
  private final Map<Way, List<Round>> measured = new EnumMap<>(Way.class);

  private Ingest(int rounds, int requests, int connections) {
    this.rounds = rounds;
    this.requests = requests;
    this.connections = connections;
  }

  public static void main(String[] args) throws Exception {
    Ingest ingest = new Ingest(argument(args, 0, 7), argument(args, 1, 24), argument(args, 2, 4));
    Path root = Path.of("").toAbsolutePath();
    String report = ingest.run(root, ("benchmarks/run ingest " + String.join(" ", args)).trim());
    Path file = root.resolve("benchmarks/results/ingest.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, report);
    System.out.print(report);
  }

  private static int argument(String[] args, int index, int otherwise) {
    return args.length > index ? Integer.parseInt(args[index]) : otherwise;
  }

  private String run(Path root, String command) throws Exception {
    Path directory = Files.createTempDirectory(root.resolve("benchmarks/target"), "ingest");
    try (CollectorProcess collector = CollectorProcess.start(root, directory);
        BareLoop bare = BareLoop.open(directory.resolve("bare.duckdb"));
        Sender sender = new Sender(collector.traces(), connections)) {
      for (int round = -2; round < rounds; round++) { // two for warming up
        for (Way way : Way.values()) {
          Round taken = round(way, bare, sender);
          if (round >= 0) {
            measured.computeIfAbsent(way, each -> new ArrayList<>()).add(taken);
          }
        }
        System.err.printf("ingest round %d/%d%n", Math.max(0, round + 1), rounds);
      }
      return IngestReport.markdown(command, collector.jdk(), requests, connections, measured);
    }
  }

  private Round round(Way way, BareLoop bare, Sender sender)
      throws IOException, SQLException, InterruptedException {
    List<byte[]> bodies = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      bodies.add(batches.next(way.gzip()));
    }
    long start = System.nanoTime();
    long[] acknowledged = way.bare() ? take(bare, bodies, way) : sender.send(bodies, way.gzip());
    long taken = System.nanoTime() - start;
    return new Round(taken, Arrays.stream(acknowledged).boxed().toList());
  }

  private static long[] take(BareLoop bare, List<byte[]> bodies, Way way)
      throws IOException, SQLException {
    long[] nanos = new long[bodies.size()];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      bare.take(bodies.get(i), way.gzip());
      nanos[i] = System.nanoTime() - start;
    }
    return nanos;
  }
}
