package dev.vagus.agent;

import dev.vagus.agent.config.AgentConfig;
import dev.vagus.agent.config.AgentOptions;
import dev.vagus.agent.config.ConfigException;
import dev.vagus.agent.config.ConfigLoader;
import dev.vagus.agent.config.EffectiveConfig;
import dev.vagus.agent.diagnosis.Report;
import dev.vagus.agent.diagnosis.ReportEndpoint;
import dev.vagus.agent.feedback.RuleSource;
import dev.vagus.agent.feedback.Rules;
import dev.vagus.agent.http.Endpoints;
import dev.vagus.agent.log.AgentLog;
import dev.vagus.agent.neighbour.OtherTelemetry;
import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.Weave;
import dev.vagus.agent.weave.WeavingReport;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Start-up: reads the configuration, wires the parts by hand, turns weaving on. Runs before the
 * application's {@code main}, so it uses no lambda and loads nothing that only an application with
 * a watched library needs.
 */
public final class Agent implements BiFunction<String[], Instrumentation, Object> {
  /** Made by the premain. */
  public Agent() {}

  /**
   * Starts the agent. A configuration that cannot be used leaves the application untouched.
   *
   * @param settings {@code premain} or {@code attach}, and the settings that came with it
   * @return what tells how the agent fares, or why it stays off
   */
  @Override
  public Object apply(String[] settings, Instrumentation jvm) {
    AgentConfig config;
    Rules rules;
    Observation observation;
    try {
      config = ConfigLoader.load(AgentOptions.parse(settings[1]));
      if (config.logging().file() != null) {
        AgentLog.toFile(config.logging().file());
      }
      rules = rules(config);
      observation = new Observation(config, version(), rules);
    } catch (ConfigException unusable) {
      return off(unusable.getMessage());
    } catch (IOException unwritable) {
      return off("logging.file cannot be written: " + unwritable.getMessage());
    }
    List<LibraryInstrumentation> libraries = new ArrayList<>();
    Set<String> models = new HashSet<>();
    StringBuilder names = new StringBuilder();
    for (LibraryInstrumentation library : Instrumentations.all(rules)) {
      if (!config.instrumentation().disabled().contains(library.name())) {
        libraries.add(library);
        if (library.callsModels()) {
          models.add(library.name());
        }
        names.append(names.length() == 0 ? "" : ", ").append(library.name());
      }
    }
    for (String section : EffectiveConfig.changes(config)) {
      AgentLog.line("config " + section);
    }
    String title =
        version()
            + " watching "
            + (libraries.isEmpty() ? "nothing" : names)
            + "; sending to "
            + config.otlp().endpoint()
            + " ("
            + config.otlp().protocol()
            + "); content "
            + config.content().capture().wireName()
            + (rules.size() == 0 ? "" : "; feedback rules " + rules.size());
    AgentLog.line(title);
    OtherTelemetry others = new OtherTelemetry(config.instrumentation().reportedElsewhere());
    WeavingReport weaving = new WeavingReport();
    Report report = new Report("vagus " + title, settings[0], config, models, weaving, others);
    observation.surroundedBy(others, report);
    if (config.diagnosis().enabled()) {
      ReportEndpoint.start(config.diagnosis().port(), report);
    }
    if (!config.http().hosts().isEmpty()) {
      Endpoints.alsoAt(config.http().hosts());
    }
    Weave.install(jvm, libraries, weaving, others, observation);
    return report;
  }

  private static String off(@Nullable String reason) {
    String line = "off, the application runs without it: " + reason;
    AgentLog.line(line);
    return line;
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
