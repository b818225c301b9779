package dev.vagus.agent.telemetry;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that neither keep the application alive nor carry anything of it. */
final class DaemonThreads {
  private DaemonThreads() {}

  static Thread create(String name, Runnable task) {
    Thread thread = new Thread(null, task, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }

  /** One thread that comes when needed and goes after a while. */
  static ExecutorService single(String name) {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            1, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> create(name, task));
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }
}
