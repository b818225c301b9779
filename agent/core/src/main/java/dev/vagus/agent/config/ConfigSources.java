package dev.vagus.agent.config;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is set, the stronger source over the weaker, and refuses what nobody reads. */
final class ConfigSources {
  private final Map<String, String> properties;
  private final Map<String, String> variables;
  private final Map<String, String> options;
  private final Map<String, Setting> settings = new HashMap<>();
  private Map<String, Object> feedback = Map.of();

  ConfigSources(
      Map<String, String> properties, Map<String, String> variables, Map<String, String> options) {
    this.properties = properties;
    this.variables = variables;
    this.options = options;
  }

  /** Settings by their key in the file. */
  Map<String, Setting> read() {
    OpenTelemetryVariables.read(properties, variables, settings);
    String path = file();
    if (path != null) {
      readFile(path);
    }
    readVariables();
    readProperties();
    readOptions();
    return settings;
  }

  /** The section of the file that the feedback room reads, with the path of its rules if set. */
  Map<String, Object> feedback() {
    Setting rules = settings.get(ConfigKeys.FEEDBACK_RULES);
    if (rules == null) {
      return feedback;
    }
    Map<String, Object> overridden = new HashMap<>(feedback);
    overridden.put("rules", rules.value());
    return overridden;
  }

  /** Path of the file; null when there is none. */
  @Nullable String file() {
    String path = options.get(ConfigKeys.FILE_OPTION);
    if (path == null) {
      path = properties.get(ConfigKeys.FILE_PROPERTY);
    }
    if (path == null) {
      path = variables.get(ConfigKeys.FILE_VARIABLE);
    }
    return path == null || path.isBlank() ? null : path.strip();
  }

  private void readFile(String path) {
    Map<String, Object> root = ConfigFile.read(path);
    Set<String> sections = new LinkedHashSet<>();
    ConfigKeys.names().forEach(key -> sections.add(key.substring(0, key.indexOf('.'))));
    sections.add(ConfigKeys.FEEDBACK);
    UnknownKeys.refuse("", path, root.keySet(), sections);
    for (Map.Entry<String, Object> section : root.entrySet()) {
      if ("".equals(section.getValue())) {
        continue;
      }
      Map<String, Object> values = ConfigFile.mapping(section.getValue(), path, section.getKey());
      if (section.getKey().equals(ConfigKeys.FEEDBACK)) {
        feedback = values;
      } else {
        readSection(section.getKey(), values, path);
      }
    }
  }

  private void readSection(String section, Map<String, Object> values, String path) {
    Set<String> valid = new LinkedHashSet<>();
    for (String key : ConfigKeys.names()) {
      if (key.startsWith(section + '.')) {
        valid.add(key.substring(section.length() + 1));
      }
    }
    UnknownKeys.refuse(section + '.', path, values.keySet(), valid);
    values.forEach((name, value) -> settings.put(section + '.' + name, new Setting(value, path)));
  }

  private void readVariables() {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String key : ConfigKeys.names()) {
      keys.put(ConfigKeys.variable(key), key);
    }
    keys.put(ConfigKeys.FILE_VARIABLE, "");
    keys.put(ConfigKeys.variable(ConfigKeys.FEEDBACK_RULES), ConfigKeys.FEEDBACK_RULES);
    readNamed(variables, ConfigKeys.VARIABLE_PREFIX, keys, "environment variable ");
  }

  private void readProperties() {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String key : ConfigKeys.names()) {
      keys.put(ConfigKeys.property(key), key);
    }
    keys.put(ConfigKeys.FILE_PROPERTY, "");
    keys.put(ConfigKeys.property(ConfigKeys.FEEDBACK_RULES), ConfigKeys.FEEDBACK_RULES);
    readNamed(properties, ConfigKeys.PROPERTY_PREFIX, keys, "system property ");
  }

  private void readOptions() {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String key : ConfigKeys.names()) {
      keys.put(key, key);
    }
    keys.put(ConfigKeys.FILE_OPTION, "");
    keys.put(ConfigKeys.FEEDBACK_RULES, ConfigKeys.FEEDBACK_RULES);
    UnknownKeys.refuse("", "the agent's options", options.keySet(), keys.keySet());
    readNamed(options, "", keys, "agent option ");
  }

  private void readNamed(
      Map<String, String> found, String prefix, Map<String, String> keys, String kind) {
    for (Map.Entry<String, String> entry : found.entrySet()) {
      String name = entry.getKey();
      if (!name.startsWith(prefix)) {
        continue;
      }
      String key = keys.get(name);
      if (key == null) {
        throw UnknownKeys.unknown(
            name,
            kind.startsWith("system") ? "the system properties" : "the environment",
            UnknownKeys.nearest(name, keys.keySet()));
      }
      if (!key.isEmpty()) {
        settings.put(key, new Setting(entry.getValue(), kind + name));
      }
    }
  }
}
