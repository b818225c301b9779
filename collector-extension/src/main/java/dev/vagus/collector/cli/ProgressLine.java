package dev.vagus.collector.cli;

import dev.vagus.collector.pipeline.ExportProgress;
import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error; silent when nobody sits at a terminal. Not thread-safe. */
final class ProgressLine implements ExportProgress, AutoCloseable {
  private @Nullable ProgressBar bar;

  @Override
  public void started(long episodes) {
    if (isTerminal()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("episodes")
              .setInitialMax(episodes)
              .setStyle(ProgressBarStyle.ASCII)
              .continuousUpdate()
              .build();
    }
  }

  @Override
  public void stepped() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /**
   * From Java 22 on there is a console without a terminal as well; it has a method that says so.
   */
  @SuppressWarnings("SystemConsoleNull") // it is null without a terminal up to Java 21
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }
}
