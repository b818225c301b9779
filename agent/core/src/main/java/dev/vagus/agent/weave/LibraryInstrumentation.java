package dev.vagus.agent.weave;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One library that Vagus observes. The implementing class is loaded by the agent's class loader and
 * mentions no type of the library; everything else in its package is loaded once per application
 * class loader and may use the library's types freely.
 */
public interface LibraryInstrumentation {
  /** Name in switches, spans and the weaving report, for example {@code openai-java}. */
  String name();

  /** The methods to weave. Asked once, when the first class of any library appears. */
  List<WeavePoint> points();

  /**
   * Names of the classes to weave, exactly those of {@link #points()}. Asked at every start of the
   * host: override it so that nothing of Byte Buddy is loaded into a host that uses no library.
   */
  default Set<String> types() {
    return points().stream().map(WeavePoint::type).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Prefixes of class names whose loading announces that the library is about to be used, so that
   * weaving can get ready off the application's path.
   */
  default List<String> heralds() {
    return List.of();
  }

  /**
   * Whether applications use the library to call models, so that one that has it and is not seen
   * calling is worth a word. False for web frameworks and for clients of any HTTP server.
   */
  default boolean callsModels() {
    return true;
  }
}
