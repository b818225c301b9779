package dev.vagus.agent.weave;

import dev.vagus.agent.boot.Dispatcher;
import java.lang.instrument.Instrumentation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the agent's start-up turns weaving on. */
public final class Weave {
  private static volatile @Nullable WeavingReport current;

  private Weave() {}

  /** Whether calls of {@code library} are seen in this JVM: woven, and no site of it given up. */
  public static boolean isWatching(String library) {
    WeavingReport report = current;
    return report != null && report.isWatching(library);
  }

  /**
   * Watches {@code libraries} in this JVM from now on. Waits a while for classes that are loaded
   * already, as in a running application or from a start-up cache.
   *
   * @param report takes what becomes of them
   * @param witness hears of classes that are not woven
   * @param onFirstLibrary runs once, on a daemon thread, when the first class of a library appears
   */
  public static void install(
      Instrumentation jvm,
      List<LibraryInstrumentation> libraries,
      WeavingReport report,
      Witness witness,
      Runnable onFirstLibrary) {
    current = report;
    ClassLoader agent = Weave.class.getClassLoader();
    Set<String> names = new HashSet<>();
    for (LibraryInstrumentation library : libraries) {
      names.add(library.getClass().getName());
    }
    Dispatcher.install(new Linker(new AdviceLoaders(agent, names), report));
    Weaving weaving = new Weaving(jvm, libraries, onFirstLibrary, report);
    NameFilter filter = new NameFilter(libraries, weaving, report, witness);
    jvm.addTransformer(filter, true);
    Set<String> loaded = new HashSet<>();
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      if (witness.types().contains(type.getName())) {
        witness.loaded(type.getName(), type.getClassLoader());
      } else if (filter.isTarget(type.getName())) {
        loaded.add(type.getName());
      }
    }
    if (!loaded.isEmpty()) {
      weaving.weaveLoaded(loaded);
      weaving.awaitLoaded();
    }
  }
}
