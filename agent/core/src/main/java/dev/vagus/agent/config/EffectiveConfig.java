package dev.vagus.agent.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is in force, for the operator: one line per section, nothing secret. */
public final class EffectiveConfig {
  private EffectiveConfig() {}

  /** The sections that differ from the defaults, each as {@code section: key=value, …}. */
  public static List<String> changes(AgentConfig config) {
    return lines(config, true);
  }

  /** All sections. */
  public static List<String> lines(AgentConfig config) {
    return lines(config, false);
  }

  /** A section that nobody touched is the default itself; comparing records costs at start. */
  @SuppressWarnings("ReferenceEquality")
  private static List<String> lines(AgentConfig config, boolean onlyChanges) {
    List<String> lines = new ArrayList<>();
    Map<String, Record> allDefaults = AgentConfig.DEFAULT.sections();
    for (Map.Entry<String, Record> section : config.sections().entrySet()) {
      Record values = section.getValue();
      Record defaults = Objects.requireNonNull(allDefaults.get(section.getKey()));
      if (onlyChanges && values == defaults) {
        continue;
      }
      List<String> parts = new ArrayList<>();
      for (RecordComponent setting : values.getClass().getRecordComponents()) {
        Object value = ConfigLoader.read(setting, values);
        if (!onlyChanges || !Objects.equals(value, ConfigLoader.read(setting, defaults))) {
          parts.add(ConfigKeys.kebab(setting.getName()) + '=' + shown(setting, value));
        }
      }
      if (!parts.isEmpty()) {
        lines.add(section.getKey() + ": " + String.join(", ", parts));
      }
    }
    if (!config.feedback().isEmpty()) {
      lines.add("feedback: " + config.feedback().keySet());
    }
    return lines;
  }

  private static String shown(RecordComponent setting, Object value) {
    if (setting.isAnnotationPresent(Secret.class)) {
      return ((Map<?, ?>) value).isEmpty() ? "{}" : ((Map<?, ?>) value).keySet() + " (hidden)";
    }
    return value == null ? "none" : value.toString();
  }
}
