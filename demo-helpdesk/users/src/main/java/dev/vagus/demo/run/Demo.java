package dev.vagus.demo.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
  private static final int DIGEST_SECONDS = 30;

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
    DemoSettings settings = settings();
    System.out.println("starting model server, collector and help desk; logs: " + settings.logs());
    try (DemoRun run = DemoRun.start(settings)) {
      play(run);
      if (settings.observed()) {
        learn(run, settings);
      } else {
        System.out.println(run.did().total());
      }
      addresses(run, settings);
      if (stay) {
        stayUntilEnter();
      }
      return CommandLine.ExitCode.OK;
    } catch (DemoFailure e) {
      System.err.println("demo: " + e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private DemoSettings settings() {
    Path root = home.toAbsolutePath().normalize();
    String now =
        LocalDateTime.now(ZoneId.systemDefault())
            .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
    Path work = root.resolve("demo-helpdesk/target/run-" + now);
    return new DemoSettings(root, work, conversations, seed, !plain, provider());
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
  }

  private static void learn(DemoRun run, DemoSettings settings)
      throws IOException, InterruptedException, DemoFailure {
    System.out.println("waiting for the last rewards, then writing datasets");
    Scrape collector = run.awaitDigested(DIGEST_SECONDS);
    int checked = run.compare(collector);
    List<Dataset> datasets = Dataset.exportAll(settings, run.collectorUrl());
    System.out.print(LastScreen.of(collector, run.agent(), datasets, checked, settings));
  }

  private void addresses(DemoRun run, DemoSettings settings) {
    System.out.println();
    if (!stay) {
      System.out.println("Where to look next");
      System.out.println("  ./demo --stay    keeps it all running: console, metrics, help desk");
      System.out.println("  logs             " + settings.logs());
      System.out.println("  docs/demo.md     what happened here, and how to do it with your app");
      return;
    }
    System.out.println("help desk          " + run.appUrl() + "/");
    if (settings.observed()) {
      System.out.println("console            " + run.collectorUrl() + "/");
      System.out.println("collector metrics  " + run.collectorUrl() + "/metrics");
      System.out.println("agent metrics      " + run.agentUrl() + "/metrics");
    }
  }

  private static void stayUntilEnter() throws IOException, InterruptedException {
    System.out.println("Everything keeps running; Enter or Ctrl-C ends it.");
    if (System.in.read() < 0) {
      Thread.sleep(Long.MAX_VALUE); // no terminal: only a signal ends it
    }
  }
}
