package dev.vagus.benchmarks.overhead;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What to run.
 *
 * @param root the checkout
 * @param flavours what to compare; always with {@link Flavour#NONE}, first
 * @param rounds interleaved rounds of one block each per flavour and kind of call
 * @param block length of a block
 * @param warmUpChats chats that each flavour makes before the first round; a quarter of it streams
 * @param starts fresh JVMs per flavour for the delay of the first answer
 */
record Options(
    Path root, List<Flavour> flavours, int rounds, Duration block, int warmUpChats, int starts) {

  /** Reads {@code --name=value}; throws IllegalArgumentException that names what is wrong. */
  static Options parse(Path root, String[] args) {
    List<Flavour> flavours = List.of(Flavour.values());
    int rounds = 20;
    Duration block = Duration.ofMillis(1500);
    int warmUpChats = 60_000;
    int starts = 9;
    for (String arg : args) {
      int equals = arg.indexOf('=');
      String value = arg.substring(equals + 1);
      switch (arg.substring(0, Math.max(equals, 0))) {
        case "--flavours" -> flavours = flavours(value);
        case "--rounds" -> rounds = Integer.parseInt(value);
        case "--block-ms" -> block = Duration.ofMillis(Long.parseLong(value));
        case "--warm-up" -> warmUpChats = Integer.parseInt(value);
        case "--starts" -> starts = Integer.parseInt(value);
        default ->
            throw new IllegalArgumentException(
                arg
                    + " is not an option; there are --flavours=limit,peer,vagus --rounds=N"
                    + " --block-ms=N --warm-up=CHATS --starts=N");
      }
    }
    return new Options(root, flavours, rounds, block, warmUpChats, starts);
  }

  private static List<Flavour> flavours(String names) {
    List<String> wanted = List.of(names.toUpperCase(Locale.ROOT).split(",", -1));
    wanted.forEach(Flavour::valueOf);
    return Arrays.stream(Flavour.values())
        .filter(flavour -> flavour == Flavour.NONE || wanted.contains(flavour.name()))
        .toList();
  }
}
