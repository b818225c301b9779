package dev.vagus.collector.cli;

import dev.vagus.collector.config.ConfigSources;
import dev.vagus.collector.config.ConfigurationProblem;
import dev.vagus.collector.pipeline.Component;
import dev.vagus.collector.pipeline.StartupFailure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: runs the collector until the process is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Receives OTLP, keeps it, turns feedback into rewards.")
public final class ServeCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final BiFunction<ConfigSources, PrintWriter, Component> collector;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--config", paramLabel = "FILE", description = "YAML file with settings")
  private @Nullable Path config;

  /**
   * Runs what it is given.
   *
   * @param collector builds the whole collector; prints a line about where it listens when started
   */
  public ServeCommand(BiFunction<ConfigSources, PrintWriter, Component> collector) {
    this.collector = collector;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec().commandLine().getErr();
    Component running;
    try {
      ConfigSources sources =
          ConfigSources.read(config, System.getenv(), texts(System.getProperties()));
      running = collector.apply(sources, err);
      err.println("vagus-collector: settings " + sources);
      err.flush();
    } catch (ConfigurationProblem e) {
      return say(err, MISUSED, e);
    }
    try {
      running.start();
    } catch (StartupFailure e) {
      running.close();
      return say(err, FAILED, e);
    }
    awaitEnd(running);
    return 0;
  }

  /** The process ends only after everything is closed. */
  private static void awaitEnd(Component running) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  running.close();
                  end.countDown();
                },
                "vagus-shutdown"));
    end.await();
  }

  private static Map<String, String> texts(Properties properties) {
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, name -> properties.getProperty(name, "")));
  }

  private static int say(PrintWriter err, int exitCode, RuntimeException problem) {
    err.println("vagus-collector: " + problem.getMessage());
    err.flush();
    return exitCode;
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("runs only as a command");
    }
    return spec;
  }
}
