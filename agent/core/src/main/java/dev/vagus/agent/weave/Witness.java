package dev.vagus.agent.weave;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Wants to know when certain classes are loaded, without changing them. */
public interface Witness {
  /** Names of the classes. */
  Set<String> types();

  /**
   * One of them is being loaded, or was before. Called on the thread that loads it: must be quick,
   * load nothing of the application and not throw.
   *
   * @param loader of the class, null for the bootstrap loader
   */
  void loaded(String type, @Nullable ClassLoader loader);
}
