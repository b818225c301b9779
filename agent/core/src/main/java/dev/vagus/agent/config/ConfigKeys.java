package dev.vagus.agent.config;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of all settings, derived from the components of the records: {@code otlp} and {@code
 * maxItems} make {@code otlp.max-items}, the property {@code vagus.otlp.max-items} and the variable
 * {@code VAGUS_OTLP_MAX_ITEMS}.
 */
final class ConfigKeys {
  static final String PROPERTY_PREFIX = "vagus.";
  static final String VARIABLE_PREFIX = "VAGUS_";

  /** Section of the file that another room reads. */
  static final String FEEDBACK = "feedback";

  /** Path of a file with rules; in the section itself it may be the rules instead. */
  static final String FEEDBACK_RULES = "feedback.rules";

  /** Option, property and variable that name the file itself. */
  static final String FILE_OPTION = "config";

  static final String FILE_PROPERTY = "vagus.config";

  static final String FILE_VARIABLE = "VAGUS_CONFIG";

  private static final Map<String, RecordComponent> ALL = new LinkedHashMap<>();

  static {
    for (RecordComponent section : AgentConfig.class.getRecordComponents()) {
      if (section.getType().isRecord()) {
        for (RecordComponent setting : section.getType().getRecordComponents()) {
          ALL.put(kebab(section.getName()) + '.' + kebab(setting.getName()), setting);
        }
      }
    }
  }

  private ConfigKeys() {}

  /** All settings by their key in the file, in the order of the records. */
  static Map<String, RecordComponent> all() {
    return ALL;
  }

  static Set<String> names() {
    return ALL.keySet();
  }

  static String property(String key) {
    return PROPERTY_PREFIX + key;
  }

  static String variable(String key) {
    return VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  static String kebab(String camelCase) {
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      if (Character.isUpperCase(c)) {
        kebab.append('-');
      }
      kebab.append(Character.toLowerCase(c));
    }
    return kebab.toString();
  }
}
