package dev.vagus.collector;

import dev.vagus.collector.cli.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar vagus-collector.jar}. */
@Command(
    name = "vagus-collector",
    mixinStandardHelpOptions = true,
    description = "Learns from how an application's users take what language models gave them.")
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Main())
            .addSubcommand(new ServeCommand((sources, err) -> new Collector(sources.config(), err)))
            .execute(arguments));
  }
}
