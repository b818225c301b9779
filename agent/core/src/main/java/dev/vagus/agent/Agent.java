package dev.vagus.agent;

import dev.vagus.agent.log.AgentLog;
import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.Weave;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.BiConsumer;

/** Start-up: reads the configuration, wires the parts by hand, turns weaving on. */
public final class Agent implements BiConsumer<String, Instrumentation> {
  /** Made by the premain. */
  public Agent() {}

  /**
   * Starts the agent.
   *
   * @param how {@code premain} or {@code attach}
   */
  @Override
  public void accept(String how, Instrumentation jvm) {
    List<LibraryInstrumentation> libraries = Instrumentations.all();
    StringJoiner names = new StringJoiner(", ");
    libraries.forEach(library -> names.add(library.name()));
    Weave.install(jvm, libraries, () -> {}, how.equals("premain"));
    AgentLog.line("watching " + names);
  }
}
