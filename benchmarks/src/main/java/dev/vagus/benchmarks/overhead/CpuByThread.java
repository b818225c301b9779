package dev.vagus.benchmarks.overhead;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** CPU of this process since its start by what its threads are for, those of the JVM included. */
final class CpuByThread {
  private static final Path THREADS = Path.of("/proc/self/task");

  /** What a thread is for. */
  enum Kind {
    CALLING("threads that make the calls"),
    COMPILING("the JVM's compiler threads"),
    COLLECTING("the JVM's garbage collector"),
    OTHER("all others: exporters, HTTP clients, timers");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }

    private static Kind of(String name) {
      if (name.startsWith("pool-")) {
        return CALLING;
      }
      if (name.startsWith("C1 ") || name.startsWith("C2 ")) {
        return COMPILING;
      }
      return name.startsWith("GC ") || name.startsWith("G1 ") ? COLLECTING : OTHER;
    }
  }

  private CpuByThread() {}

  /** Clock ticks as {@code KIND=ticks KIND=ticks …}; none where there is no procfs. */
  static String now() throws IOException {
    Map<Kind, Long> ticks = new EnumMap<>(Kind.class);
    if (Files.isDirectory(THREADS)) {
      try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
        for (Path thread : threads) {
          add(thread.resolve("stat"), ticks);
        }
      }
    }
    return ticks.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  private static void add(Path stat, Map<Kind, Long> ticks) throws IOException {
    try {
      String text = Files.readString(stat, StandardCharsets.ISO_8859_1);
      int close = text.lastIndexOf(')');
      String[] fields = text.substring(close + 2).split(" ", -1);
      Kind kind = Kind.of(text.substring(text.indexOf('(') + 1, close));
      ticks.merge(kind, Long.parseLong(fields[11]) + Long.parseLong(fields[12]), Long::sum);
    } catch (NoSuchFileException e) {
      // The thread has ended.
    }
  }

  /** Microseconds a call between two answers of {@link #now}; a tick is 10 ms. */
  static Map<Kind, Double> microsPerCall(String before, String after, long calls) {
    Map<Kind, Long> first = parse(before);
    Map<Kind, Double> micros = new EnumMap<>(Kind.class);
    parse(after)
        .forEach(
            (kind, ticks) ->
                micros.put(kind, (ticks - first.getOrDefault(kind, 0L)) * 10_000.0 / calls));
    return micros;
  }

  private static Map<Kind, Long> parse(String line) {
    Map<Kind, Long> ticks = new EnumMap<>(Kind.class);
    for (String each : line.split(" ", -1)) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        ticks.put(
            Kind.valueOf(each.substring(0, equals)), Long.parseLong(each.substring(equals + 1)));
      }
    }
    return ticks;
  }
}
