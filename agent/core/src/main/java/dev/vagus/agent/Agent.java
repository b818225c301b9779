package dev.vagus.agent;

import dev.vagus.agent.config.AgentConfig;
import dev.vagus.agent.config.ConfigException;
import dev.vagus.agent.config.ConfigLoader;
import dev.vagus.agent.config.EffectiveConfig;
import dev.vagus.agent.feedback.RuleSource;
import dev.vagus.agent.feedback.Rules;
import dev.vagus.agent.log.AgentLog;
import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.Weave;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Start-up: reads the configuration, wires the parts by hand, turns weaving on. Runs before the
 * application's {@code main}, so it uses no lambda and loads nothing that only an application with
 * a watched library needs.
 */
public final class Agent implements BiConsumer<String, Instrumentation> {
  /** Made by the premain. */
  public Agent() {}

  /**
   * Starts the agent. A configuration that cannot be used leaves the application untouched.
   *
   * @param how {@code premain} or {@code attach}
   */
  @Override
  public void accept(String how, Instrumentation jvm) {
    AgentConfig config;
    Rules rules;
    Observation observation;
    try {
      config = ConfigLoader.load();
      if (config.logging().file() != null) {
        AgentLog.toFile(config.logging().file());
      }
      rules = rules(config);
      observation = new Observation(config, version(), rules);
    } catch (ConfigException unusable) {
      AgentLog.line("off, the application runs without it: " + unusable.getMessage());
      return;
    } catch (IOException unwritable) {
      AgentLog.line(
          "off, the application runs without it: logging.file cannot be written: "
              + unwritable.getMessage());
      return;
    }
    List<LibraryInstrumentation> libraries = new ArrayList<>();
    StringBuilder names = new StringBuilder();
    for (LibraryInstrumentation library : Instrumentations.all(rules)) {
      if (!config.instrumentation().disabled().contains(library.name())) {
        libraries.add(library);
        names.append(names.length() == 0 ? "" : ", ").append(library.name());
      }
    }
    for (String section : EffectiveConfig.changes(config)) {
      AgentLog.line("config " + section);
    }
    AgentLog.line(
        version()
            + " watching "
            + (libraries.isEmpty() ? "nothing" : names)
            + "; sending to "
            + config.otlp().endpoint()
            + " ("
            + config.otlp().protocol()
            + "); content "
            + config.content().capture().wireName()
            + (rules.size() == 0 ? "" : "; feedback rules " + rules.size()));
    Weave.install(jvm, libraries, observation, how.equals("premain"));
  }

  private static Rules rules(AgentConfig config) {
    if (config.feedback().isEmpty()) {
      return Rules.NONE;
    }
    RuleSource.Result read = RuleSource.read(config.feedback());
    for (String problem : read.problems()) {
      AgentLog.line(problem);
    }
    return read.rules();
  }

  private static String version() {
    String version = Agent.class.getPackage().getImplementationVersion();
    return version == null ? "of unknown version" : version;
  }
}
