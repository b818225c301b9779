package dev.vagus.benchmarks.overhead;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Blocks of one kind of call, round by round, one block of each flavour a round. */
final class Series {
  private final String kind;
  private final PerFlavour<ForkedJvm> apps;
  private final PerFlavour<List<Block>> blocks;
  private final Map<Flavour, Long> calls = new EnumMap<>(Flavour.class);
  private final Map<Flavour, Map<CpuByThread.Kind, Double>> cpu = new EnumMap<>(Flavour.class);

  /** {@code kind} is a command of {@link App}. */
  Series(String kind, PerFlavour<ForkedJvm> apps) {
    this.kind = kind;
    this.apps = apps;
    this.blocks = PerFlavour.of(apps.flavours(), flavour -> new ArrayList<>());
  }

  void run(Options options, long warmUpCalls) throws IOException {
    warmUp(options, warmUpCalls);
    PerFlavour<String> before =
        PerFlavour.of(apps.flavours(), flavour -> apps.get(flavour).ask("threads"));
    Map<Flavour, Long> callsBefore = new EnumMap<>(calls);
    Map<Flavour, long[]> open = new EnumMap<>(Flavour.class);
    List<Flavour> order = new ArrayList<>(apps.flavours());
    for (int round = 0; round <= options.rounds(); round++) {
      for (Flavour flavour : order) {
        finish(flavour, open.remove(flavour));
        if (round < options.rounds()) {
          open.put(flavour, block(flavour, options.block().toMillis()));
        }
      }
      // Another neighbour each round; the first block would always follow the last one's export.
      order.add(order.remove(0));
      Progress.show(kind, round, options.rounds());
    }
    for (Flavour flavour : apps.flavours()) {
      cpu.put(
          flavour,
          CpuByThread.microsPerCall(
              before.get(flavour),
              apps.get(flavour).ask("threads"),
              calls(flavour) - callsBefore.getOrDefault(flavour, 0L)));
    }
  }

  /** Microseconds a call on threads of this kind, over all rounds; NaN when unknown. */
  double cpuMicros(Flavour flavour, CpuByThread.Kind threads) {
    return Objects.requireNonNull(cpu.get(flavour)).getOrDefault(threads, Double.NaN);
  }

  private void warmUp(Options options, long enough) throws IOException {
    while (apps.flavours().stream().anyMatch(flavour -> calls(flavour) < enough)) {
      for (Flavour flavour : apps.flavours()) {
        if (calls(flavour) < enough) {
          block(flavour, options.block().toMillis());
        }
        Progress.show(kind + " warm-up, " + flavour.option(), calls(flavour), enough);
      }
    }
  }

  /** Returns calls, nanoseconds, CPU and allocation at the start. */
  private long[] block(Flavour flavour, long millis) throws IOException {
    long[] before = numbers(apps.get(flavour).ask("spent"));
    long[] made = numbers(apps.get(flavour).ask(kind + " " + millis));
    calls.merge(flavour, made[0], Long::sum);
    return new long[] {made[0], made[1], before[0], before[1]};
  }

  private void finish(Flavour flavour, long @org.jspecify.annotations.Nullable [] open)
      throws IOException {
    if (open != null) {
      long[] now = numbers(apps.get(flavour).ask("spent"));
      blocks.get(flavour).add(new Block(open[0], open[1], now[0] - open[2], now[1] - open[3]));
    }
  }

  private static long[] numbers(String line) {
    String[] parts = line.split(" ", -1);
    return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
  }

  /** All calls made by the flavour, warm-up included. */
  long calls(Flavour flavour) {
    return calls.getOrDefault(flavour, 0L);
  }

  /** The flavour's own value, median over the rounds. */
  Spread of(Flavour flavour, ToDoubleFunction<Block> value) {
    return Spread.of(blocks.get(flavour).stream().mapToDouble(value).toArray());
  }

  /** The flavour's value minus that without an agent in the same round. */
  Spread added(Flavour flavour, ToDoubleFunction<Block> value) {
    return paired(flavour, (ours, none) -> value.applyAsDouble(ours) - value.applyAsDouble(none));
  }

  /** The flavour's value divided by that without an agent in the same round. */
  Spread ratio(Flavour flavour, ToDoubleFunction<Block> value) {
    return paired(flavour, (ours, none) -> value.applyAsDouble(ours) / value.applyAsDouble(none));
  }

  private interface Comparison {
    double of(Block ours, Block none);
  }

  private Spread paired(Flavour flavour, Comparison comparison) {
    List<Block> ours = blocks.get(flavour);
    List<Block> none = blocks.get(Flavour.NONE);
    double[] values = new double[ours.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = comparison.of(ours.get(i), none.get(i));
    }
    return Spread.of(values);
  }
}
