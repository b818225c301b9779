package dev.vagus.agent.weave;

import dev.vagus.agent.log.AgentLog;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Weaving in two stages. At start only names are compared. When the first class of a library
 * appears, Byte Buddy gets ready on a thread of its own, which needs nothing but classes of the
 * agent and the JDK, so that it never waits for a lock of an application's class loader. The thread
 * that loads a class to be woven waits for it, but not for ever: past {@value #MAX_WAIT_MILLIS} ms
 * the class is loaded as it is and woven afterwards.
 */
final class Weaving {
  static final long MAX_WAIT_MILLIS = 3_000;
  private static final long LATE_PAUSE_MILLIS = 50;
  private static final int LATE_ROUNDS = 200;

  private final Instrumentation jvm;
  private final List<LibraryInstrumentation> libraries;
  private final Runnable onFirstLibrary;
  private final WeavingReport report;
  private final AtomicBoolean warm = new AtomicBoolean();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch loadedWoven = new CountDownLatch(1);
  private final Set<String> missed = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Weaver weaver;
  private volatile @Nullable Thread warmer;

  /**
   * @param onFirstLibrary runs before the first class is woven
   */
  Weaving(
      Instrumentation jvm,
      List<LibraryInstrumentation> libraries,
      Runnable onFirstLibrary,
      WeavingReport report) {
    this.jvm = jvm;
    this.libraries = libraries;
    this.onFirstLibrary = onFirstLibrary;
    this.report = report;
  }

  /** Whether warming up has begun. */
  boolean isWarm() {
    return warm.get();
  }

  /** Begins to get ready, once, without waiting. */
  void warmUp() {
    if (warm.compareAndSet(false, true)) {
      Thread thread = new Thread(null, this::getReady, "vagus-weaving", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      warmer = thread;
      thread.start();
    }
  }

  /** Begins to get ready, and then weaves classes that are loaded already. */
  void weaveLoaded(Set<String> names) {
    missed.addAll(names);
    warmUp();
  }

  /** Waits until classes that were loaded already are woven, at most as long as for any class. */
  void awaitLoaded() {
    await(loadedWoven);
  }

  byte @Nullable [] weave(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (OwnLoaders.include(loader)) {
      return null;
    }
    warmUp();
    // Getting ready uses no class that is woven, be it one of the JDK: waiting for it cannot lock.
    boolean mayWait = redefined == null && Thread.currentThread() != warmer;
    if (ready.getCount() > 0 && !(mayWait && await(ready))) {
      missed.add(name);
      if (ready.getCount() > 0) {
        return null;
      }
    }
    Weaver woven = weaver;
    return woven == null ? null : woven.weave(loader, name, domain, bytes);
  }

  void failed(String name, Throwable failure) {
    AgentLog.warn(
        "transform", "cannot look at class " + name + ": " + WeavingReport.describe(failure));
  }

  private static boolean await(CountDownLatch done) {
    try {
      return done.await(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void getReady() {
    try {
      onFirstLibrary.run();
      Weaver made = new Weaver(libraries, Weaving.class.getClassLoader(), report);
      byte[] rehearsal = Rehearsal.weave(made);
      weaver = made;
      ready.countDown();
      Rehearsal.link(rehearsal);
    } catch (Throwable failure) {
      AgentLog.line("off, cannot weave: " + WeavingReport.describe(failure));
      return;
    } finally {
      ready.countDown();
      if (weaver == null || missed.isEmpty()) {
        loadedWoven.countDown();
      }
    }
    weaveMissed();
  }

  /** Classes that were missed may still be on their way into the JVM, so this looks repeatedly. */
  private void weaveMissed() {
    for (int round = 0; round < LATE_ROUNDS && !missed.isEmpty(); round++) {
      Set<String> found = new HashSet<>();
      for (Class<?> loaded : jvm.getAllLoadedClasses()) {
        if (missed.contains(loaded.getName()) && !OwnLoaders.include(loaded.getClassLoader())) {
          found.add(loaded.getName());
          weaveAgain(loaded);
        }
      }
      missed.removeAll(found);
      loadedWoven.countDown();
      if (!missed.isEmpty()) {
        try {
          Thread.sleep(LATE_PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
          return;
        }
      }
    }
  }

  private void weaveAgain(Class<?> loaded) {
    try {
      jvm.retransformClasses(loaded);
    } catch (Exception | LinkageError failure) {
      report.refused("weaving", loaded.getName(), WeavingReport.describe(failure));
    }
  }
}
