package dev.vagus.agent.boot;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Where the JVM enters the agent. Whatever goes wrong here, the application runs as if alone. */
public final class Premain {
  private Premain() {}

  /** The agent was named on the command line. */
  public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
    start("premain", instrumentation);
  }

  /** The agent was attached to a running JVM. */
  public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
    start("attach", instrumentation);
  }

  @SuppressWarnings("unchecked")
  private static void start(String how, Instrumentation instrumentation) {
    try {
      var place = Premain.class.getProtectionDomain().getCodeSource().getLocation();
      File jar = new File(place.toURI());
      String dispatcher = Premain.class.getPackageName() + ".Dispatcher";
      if (BootLoader.sees(dispatcher)) {
        System.err.println("[vagus] already attached to this JVM; " + jar + " stays off");
        return;
      }
      AgentLoader loader = new AgentLoader(jar, Premain.class.getPackage());
      byte[] bytes = loader.outside(dispatcher.replace('.', '/') + ".class");
      BootLoader.define(dispatcher, bytes, instrumentation);
      Class<?> agent = Class.forName("dev.vagus.agent.Agent", true, loader);
      ((BiConsumer<String, Instrumentation>) agent.getConstructor().newInstance())
          .accept(how, instrumentation);
    } catch (Throwable failure) {
      System.err.println("[vagus] off, the application runs without it: " + failure);
    }
  }
}
