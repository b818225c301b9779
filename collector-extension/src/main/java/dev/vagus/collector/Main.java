package dev.vagus.collector;

import dev.vagus.collector.cli.ExportCommand;
import dev.vagus.collector.cli.ServeCommand;
import dev.vagus.collector.pipeline.DatasetExport;
import dev.vagus.collector.store.DuckDbParquet;
import java.time.Clock;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar vagus-collector.jar}. */
@Command(
    name = "vagus-collector",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Learns from how an application's users take what language models gave them.")
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    CommandLine commands =
        new CommandLine(new Main())
            .addSubcommand(new ServeCommand((sources, err) -> new Collector(sources.config(), err)))
            .addSubcommand(
                new ExportCommand(
                    new LocalSources(),
                    new DatasetExport(new DuckDbParquet(), Clock.systemUTC(), version())));
    System.exit(commands.execute(arguments));
  }

  private static String version() {
    return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "0");
  }
}
