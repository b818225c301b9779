package dev.vagus.agent.weave;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loads advice next to one application class loader: sees that loader's libraries, and the agent's
 * rooms. Advice packages are defined here anew from the agent's bytes, so that their code can use
 * library types and each application has its own static state.
 */
final class AdviceLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private static final String AGENT = "dev.vagus.agent.";
  private static final String ADVICE = AGENT + "instrument.";

  private final ClassLoader agent;
  private final Set<String> instrumentations;
  private final Function<String, byte @Nullable []> bytes;

  /**
   * @param application whose libraries the advice uses
   * @param agent loader of the agent's rooms
   * @param instrumentations names of the classes that stay in the agent's loader
   * @param bytes content of a file of the agent, or null
   */
  AdviceLoader(
      ClassLoader application,
      ClassLoader agent,
      Set<String> instrumentations,
      Function<String, byte @Nullable []> bytes) {
    super("vagus-advice", application);
    this.agent = agent;
    this.instrumentations = instrumentations;
    this.bytes = bytes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(AGENT)) {
      return super.loadClass(name, resolve);
    }
    if (!name.startsWith(ADVICE) || isInstrumentation(name)) {
      return agent.loadClass(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] file = bytes.apply(name.replace('.', '/') + ".class");
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, file, 0, file.length, AdviceLoader.class.getProtectionDomain());
  }

  private boolean isInstrumentation(String name) {
    int nested = name.indexOf('$');
    return instrumentations.contains(nested < 0 ? name : name.substring(0, nested));
  }
}
