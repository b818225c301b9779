package dev.vagus.agent.neighbour;

import dev.vagus.agent.log.AgentLog;
import java.lang.reflect.InvocationTargetException;

/**
 * Runs work of ours so that opentelemetry-javaagent does not report it: our exports are no requests
 * of the application.
 */
public final class Unreported {
  private static final String SUPPRESSION =
      "io.opentelemetry.javaagent.shaded.io.opentelemetry.api.impl.InstrumentationUtil";

  private final Runnable work;
  private boolean begun;

  private Unreported(Runnable work) {
    this.work = work;
  }

  /** Runs {@code work} in the current thread; returns when it is done. */
  public static void run(Runnable work) {
    new Unreported(work).run();
  }

  private void run() {
    try {
      Class.forName(SUPPRESSION, true, null)
          .getMethod("suppressInstrumentation", Runnable.class)
          .invoke(null, (Runnable) this::begin);
    } catch (ClassNotFoundException alone) {
      // There is no such agent.
    } catch (InvocationTargetException failed) {
      AgentLog.warn("unreported", "work of the agent failed: " + failed.getCause());
    } catch (ReflectiveOperationException | LinkageError changed) {
      AgentLog.warn("unreported", "opentelemetry-javaagent may report our exports: " + changed);
    }
    if (!begun) {
      begin();
    }
  }

  private void begin() {
    begun = true;
    work.run();
  }
}
