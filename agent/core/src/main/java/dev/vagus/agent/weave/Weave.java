package dev.vagus.agent.weave;

import dev.vagus.agent.boot.Dispatcher;
import java.lang.instrument.Instrumentation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the agent's start-up turns weaving on. */
public final class Weave {
  private Weave() {}

  /**
   * Watches {@code libraries} in this JVM from now on.
   *
   * @param onFirstLibrary runs once, on a daemon thread, when the first class of a library appears
   * @param atStart whether the application has not begun yet and may wait until classes that a
   *     start-up cache brought along are woven
   */
  public static WeavingReport install(
      Instrumentation jvm,
      List<LibraryInstrumentation> libraries,
      Runnable onFirstLibrary,
      boolean atStart) {
    WeavingReport report = new WeavingReport();
    ClassLoader agent = Weave.class.getClassLoader();
    Set<String> names = new HashSet<>();
    for (LibraryInstrumentation library : libraries) {
      names.add(library.getClass().getName());
    }
    Dispatcher.install(new Linker(new AdviceLoaders(agent, names), report));
    Weaving weaving = new Weaving(jvm, libraries, onFirstLibrary, report);
    NameFilter filter = new NameFilter(libraries, weaving);
    jvm.addTransformer(filter, true);
    Set<String> loaded = new HashSet<>();
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      if (filter.isTarget(type.getName())) {
        loaded.add(type.getName());
      }
    }
    if (!loaded.isEmpty()) {
      weaving.weaveLoaded(loaded);
      if (atStart) {
        weaving.awaitReady();
      }
    }
    return report;
  }
}
