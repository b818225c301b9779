package dev.vagus.agent.diagnosis;

import dev.vagus.agent.log.AgentLog;
import java.time.Duration;

/**
 * Says once why nothing arrives, when a library is there and the time is up. Its thread ends as
 * soon as calls are delivered or the word is said.
 */
public final class SilenceWatch implements Runnable {
  private static final int LOOKS = 12;

  private final Report report;
  private final Duration silentAfter;

  private SilenceWatch(Report report, Duration silentAfter) {
    this.report = report;
    this.silentAfter = silentAfter;
  }

  /**
   * Begins to watch.
   *
   * @param silentAfter time after which a word is due
   */
  public static void start(Report report, Duration silentAfter) {
    Thread thread =
        new Thread(null, new SilenceWatch(report, silentAfter), "vagus-silence", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    thread.start();
  }

  @Override
  public void run() {
    try {
      boolean saidWaiting = false;
      while (true) {
        Verdict verdict = lookFor(silentAfter);
        switch (verdict.state()) {
          case FINE -> {
            return;
          }
          case TROUBLE -> {
            say(verdict);
            return;
          }
          case PENDING -> {}
          case WAITING -> {
            if (!saidWaiting) {
              say(verdict);
              saidWaiting = true;
            }
          }
        }
      }
    } catch (InterruptedException ending) {
      // The JVM goes down.
    } catch (RuntimeException | LinkageError broken) {
      AgentLog.warn("silence", "cannot tell how the agent fares: " + broken);
    }
  }

  /** The verdict after the time, or at once when all is well. */
  private Verdict lookFor(Duration time) throws InterruptedException {
    Verdict verdict = report.verdict();
    for (int look = 0; look < LOOKS && verdict.state() != Verdict.State.FINE; look++) {
      Thread.sleep(Math.max(1, time.toMillis() / LOOKS));
      verdict = report.verdict();
    }
    return verdict;
  }

  private void say(Verdict verdict) {
    AgentLog.line(
        "nothing delivered in "
            + silentAfter.toSeconds()
            + " s: "
            + verdict.sentence()
            + ". `java -jar vagus-agent.jar diagnose "
            + ProcessHandle.current().pid()
            + "` tells more");
  }
}
