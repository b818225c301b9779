package dev.vagus.demo.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command behind {@code ./demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Plays a help desk's day and shows what was learned from it.")
public final class Demo implements Callable<Integer> {
  @Option(names = "--home", hidden = true, defaultValue = ".")
  private Path home = Path.of(".");

  @Option(
      names = "--conversations",
      defaultValue = "300",
      description = "How many to play (default: ${DEFAULT-VALUE}).")
  private int conversations;

  @Option(
      names = "--seed",
      defaultValue = "42",
      description = "The same seed plays the same day (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--stay", description = "Keep everything running until Enter or Ctrl-C.")
  private boolean stay;

  @Option(names = "--plain", description = "Run the help desk without Vagus, to compare.")
  private boolean plain;

  /** Runs the demo; exit code 0 when all numbers agree, 1 otherwise, 2 for wrong options. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Demo()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (conversations < 1) {
      System.err.println("demo: --conversations must be at least 1, is " + conversations);
      return CommandLine.ExitCode.USAGE;
    }
    try (DemoRun run = DemoRun.start(settings())) {
      endOnInterrupt(run);
      play(run);
      if (stay) {
        stayUntilEnter(run);
      }
      return CommandLine.ExitCode.OK;
    } catch (DemoFailure e) {
      System.err.println("demo: " + e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static void endOnInterrupt(DemoRun run) {
    Runtime.getRuntime().addShutdownHook(new Thread(run::close, "demo-end"));
  }

  private static void stayUntilEnter(DemoRun run) throws IOException, InterruptedException {
    System.out.println("help desk  " + run.appUrl() + "/");
    System.out.println("Everything keeps running; Enter or Ctrl-C ends it.");
    if (System.in.read() < 0) {
      Thread.sleep(Long.MAX_VALUE); // no terminal: only a signal ends it
    }
  }

  private DemoSettings settings() {
    Path root = home.toAbsolutePath().normalize();
    String now =
        LocalDateTime.now(ZoneId.systemDefault())
            .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
    return new DemoSettings(
        root,
        root.resolve("demo-helpdesk/target/run-" + now),
        conversations,
        seed,
        !plain,
        provider());
  }

  private static DemoSettings.@Nullable Provider provider() {
    String baseUrl = System.getenv("OPENAI_BASE_URL");
    String key = System.getenv("OPENAI_API_KEY");
    return baseUrl == null || baseUrl.isBlank()
        ? null
        : new DemoSettings.Provider(baseUrl, key == null ? "" : key);
  }

  private void play(DemoRun run) throws IOException, InterruptedException {
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("conversations")
            .setInitialMax(conversations)
            .setStyle(ProgressBarStyle.ASCII)
            .build()) {
      run.play(bar::step);
    }
    System.out.println(run.did().byModel());
  }
}
