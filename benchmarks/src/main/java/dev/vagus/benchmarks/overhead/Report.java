package dev.vagus.benchmarks.overhead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The measured numbers beside the targets, as Markdown. */
record Report(
    Options options,
    String jdk,
    FirstAnswers firstAnswers,
    Series chats,
    Series streams,
    PerFlavour<Holding> holdings,
    PerFlavour<Received> received) {

  String markdown(String arguments) {
    StringBuilder out = new StringBuilder(4096);
    out.append(
        """
        # What the agent adds to an application

        Command: `%s`, %s, JDK %s, %d cores.

        openai-java, chat on 8 threads, prompt 2 KB, answer 1 KB, and the same answer streamed in 64
        chunks; the model server and the telemetry sink share the machine. Medians over %d rounds of
        %d ms blocks that take turns, compared within each round, quartiles in brackets; the first
        answer over %d fresh JVMs. CPU and garbage are those of the whole process from the start of
        a block to the start of its next one, exporters and collector threads included. By thread it is
        the mean over all rounds; a thread that ended in between takes its part with it.

        """
            .formatted(
                ("benchmarks/run overhead " + arguments).trim(),
                LocalDate.now(ZoneOffset.UTC),
                jdk,
                Runtime.getRuntime().availableProcessors(),
                options.rounds(),
                options.block().toMillis(),
                options.starts()));
    comparison(out);
    breakdown(out, "chat", chats);
    breakdown(out, "stream", streams);
    completeness(out);
    baseline(out);
    return out.toString();
  }

  private void comparison(StringBuilder out) {
    row(out, "added to no agent", Flavour::title, "expected: by hand, peer, **Vagus**");
    out.append("|---".repeat(compared().size() + 2)).append("|\n");
    row(
        out,
        "CPU per sync chat, µs",
        flavour -> range(chats.added(flavour, Block::cpuMicrosPerCall)),
        "8.7, 37, **≤ 15**");
    row(
        out,
        "throughput at 8 threads, ratio",
        flavour -> range(chats.ratio(flavour, Block::perSecond)),
        "1.0, 0.62, **≥ 0.95**");
    row(
        out,
        "CPU per 64-chunk stream, µs",
        flavour -> range(streams.added(flavour, Block::cpuMicrosPerCall)),
        "26, 126, **≤ 45**");
    row(
        out,
        "garbage per chat, KB",
        flavour -> range(chats.added(flavour, Block::allocatedPerCall).times(1e-3)),
        "7, 10, **≤ 9**");
    row(
        out,
        "garbage per stream, KB",
        flavour -> range(streams.added(flavour, Block::allocatedPerCall).times(1e-3)),
        "");
    row(
        out,
        "delay of the first answer, ms",
        flavour -> range(firstAnswers.added(flavour)),
        "19, 1600, **≤ 250**");
    row(out, "jar, MB", this::jar, "–, 26.5, **≤ 10**");
    row(out, "live heap, MB", this::liveHeap, "–, 10, **≤ 5**");
    row(out, "threads", flavour -> String.valueOf(threads(flavour).size()), "–, 14, **≤ 4**");
    out.append('\n');
  }

  private void breakdown(StringBuilder out, String call, Series series) {
    out.append("| CPU of a ").append(call).append(" by thread, µs");
    options.flavours().forEach(flavour -> out.append(" | ").append(flavour.title()));
    out.append(" |\n").append("|---".repeat(options.flavours().size() + 1)).append("|\n");
    for (CpuByThread.Kind kind : CpuByThread.Kind.values()) {
      out.append("| ").append(kind.title());
      options
          .flavours()
          .forEach(flavour -> out.append(" | ").append(number(series.cpuMicros(flavour, kind))));
      out.append(" |\n");
    }
    out.append('\n');
  }

  private void completeness(StringBuilder out) {
    out.append(
        "| complete at full speed? | calls made | spans received | log records received |\n");
    out.append("|---|---|---|---|\n");
    for (Flavour flavour : compared()) {
      Received got = received.get(flavour);
      out.append(
          "| %s | %d | %d | %d |\n"
              .formatted(flavour.title(), calls(flavour), got.spans(), got.logRecords()));
    }
    out.append('\n');
  }

  private void baseline(StringBuilder out) {
    out.append(
        "Without an agent: %s µs CPU and %s KB garbage per chat, %s chats/s; %s µs and %s KB per stream, %s streams/s; first answer after %s ms.\n"
            .formatted(
                range(chats.of(Flavour.NONE, Block::cpuMicrosPerCall)),
                range(chats.of(Flavour.NONE, Block::allocatedPerCall).times(1e-3)),
                range(chats.of(Flavour.NONE, Block::perSecond)),
                range(streams.of(Flavour.NONE, Block::cpuMicrosPerCall)),
                range(streams.of(Flavour.NONE, Block::allocatedPerCall).times(1e-3)),
                range(streams.of(Flavour.NONE, Block::perSecond)),
                range(firstAnswers.of(Flavour.NONE))));
    for (Flavour flavour : compared()) {
      out.append("Threads of ").append(flavour.title()).append(": ");
      out.append(String.join(", ", threads(flavour))).append(".\n");
    }
  }

  private void row(
      StringBuilder out, String measure, Function<Flavour, String> cell, String expected) {
    out.append("| ").append(measure);
    compared().forEach(flavour -> out.append(" | ").append(cell.apply(flavour)));
    out.append(" | ").append(expected).append(" |\n");
  }

  private List<Flavour> compared() {
    return options.flavours().stream().filter(flavour -> flavour != Flavour.NONE).toList();
  }

  private long calls(Flavour flavour) {
    return chats.calls(flavour) + streams.calls(flavour);
  }

  private List<String> threads(Flavour flavour) {
    return holdings.get(flavour).threadsBeyond(holdings.get(Flavour.NONE));
  }

  private String liveHeap(Flavour flavour) {
    long added = holdings.get(flavour).liveBytes() - holdings.get(Flavour.NONE).liveBytes();
    return number(added / 1e6);
  }

  private String jar(Flavour flavour) {
    Path agent = flavour.agent(options.root());
    try {
      return agent == null ? "–" : number(Files.size(agent) / 1e6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String range(Spread spread) {
    return "%s [%s, %s]"
        .formatted(number(spread.median()), number(spread.low()), number(spread.high()));
  }

  private static String number(double value) {
    String pattern = Math.abs(value) < 2 ? "%.2f" : Math.abs(value) < 100 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, pattern, value);
  }
}
