package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.inference.CallContext;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.scheduler.Schedulers;

/** A task of Reactor's schedulers that goes on with what the scheduling thread was doing. */
final class CarriedTask implements Runnable {
  private static final String HOOK = "dev.vagus.agent";
  private static final AtomicBoolean INSTALLED = new AtomicBoolean();

  private final Runnable task;
  private final CallContext context;

  private CarriedTask(Runnable task, CallContext context) {
    this.task = task;
    this.context = context;
  }

  /** Has tasks carried from now on; those of threads in the middle of nothing stay as they are. */
  static void install() {
    if (!INSTALLED.get() && INSTALLED.compareAndSet(false, true)) {
      Schedulers.onScheduleHook(HOOK, CarriedTask::of);
    }
  }

  private static Runnable of(Runnable task) {
    CallContext context = CallContext.fork();
    return context == null ? task : new CarriedTask(task, context);
  }

  @Override
  public void run() {
    CallContext before = CallContext.replace(context);
    try {
      task.run();
    } finally {
      CallContext.replace(before);
    }
  }
}
