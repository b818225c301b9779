package dev.vagus.benchmarks.ingest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** The measured numbers as Markdown. */
final class IngestReport {
  private IngestReport() {}

  static String markdown(
      String command, String jdk, int requests, int connections, Map<Way, List<Round>> measured) {
    StringBuilder out = new StringBuilder(2048);
    out.append(
        """
        # How fast the collector acknowledges

        Command: `%s`, %s, JDK %s, %d cores.

        Requests of %d spans over OTLP/HTTP, prompts of 2 KB, answers of 1 KB, %d requests a round over
        %d connections, acknowledged when they are committed to the database on disk; the sender
        shares the machine. The bare loop decompresses, parses, appends and commits the same on one
        thread of the sender and does nothing else. Medians over %d rounds that take turns.

        | | spans/s | ack p50, ms | ack p99, ms | of the bare loop |
        |---|---|---|---|---|
        """
            .formatted(
                command,
                LocalDate.now(ZoneOffset.UTC),
                jdk,
                Runtime.getRuntime().availableProcessors(),
                Batches.SPANS,
                requests,
                connections,
                rounds(measured, Way.COLLECTOR_PLAIN).size()));
    for (Way way : Way.values()) {
      List<Round> rounds = rounds(measured, way);
      List<Round> floor = rounds(measured, way.floor());
      double[] shares = new double[rounds.size()];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = rounds.get(i).spansPerSecond() / floor.get(i).spansPerSecond();
      }
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.1f | %.1f | %.2f |%n",
              way.title(),
              median(rounds, Round::spansPerSecond),
              median(rounds, round -> round.millis(0.5)),
              median(rounds, round -> round.millis(0.99)),
              Round.median(shares)));
    }
    return out.toString();
  }

  private static List<Round> rounds(Map<Way, List<Round>> measured, Way way) {
    return Objects.requireNonNull(measured.get(way));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
    return Round.median(rounds.stream().mapToDouble(value).toArray());
  }
}
