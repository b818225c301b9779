package dev.vagus.agent.boot;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the JVM enters the agent. Whatever goes wrong here, the application runs as if alone. */
public final class Premain {
  /** What the running agent says about itself; null until it runs. */
  private static @Nullable Supplier<?> report;

  private Premain() {}

  /** The agent was named on the command line. */
  public static void premain(@Nullable String arguments, Instrumentation jvm) {
    start("premain", Errand.of(arguments), jvm);
  }

  /** The agent was attached to a running JVM. */
  public static void agentmain(@Nullable String arguments, Instrumentation jvm) {
    start("attach", Errand.of(arguments), jvm);
  }

  private static synchronized void start(String how, Errand errand, Instrumentation jvm) {
    try {
      File jar =
          new File(Premain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Supplier<?> running = report;
      if (errand.asksOnly()) {
        errand.answer(
            running != null, running != null ? running.get() : "Vagus is not attached to this JVM");
      } else if (running != null) {
        System.err.println("[vagus] already attached to this JVM; " + jar + " stays off");
        errand.answer(false, "already attached; diagnose tells how it fares");
      } else {
        Object started = open(how, errand, jar, jvm);
        report = started instanceof Supplier<?> supplier ? supplier : null;
        errand.answer(report != null, report != null ? report.get() : started);
      }
    } catch (Throwable failure) {
      System.err.println("[vagus] off, the application runs without it: " + failure);
      errand.answer(false, "off: " + failure);
    }
  }

  @SuppressWarnings("unchecked")
  private static Object open(String how, Errand errand, File jar, Instrumentation jvm)
      throws Exception {
    AgentLoader loader = new AgentLoader(jar, Premain.class.getPackage());
    String dispatcher = Premain.class.getPackageName() + ".Dispatcher";
    if (!BootLoader.sees(dispatcher)) {
      byte[] bytes = loader.outside(dispatcher.replace('.', '/') + ".class");
      BootLoader.define(dispatcher, bytes, jvm);
    }
    Class<?> agent = Class.forName("dev.vagus.agent.Agent", true, loader);
    return ((BiFunction<String[], Instrumentation, Object>) agent.getConstructor().newInstance())
        .apply(errand.settings(how), jvm);
  }
}
