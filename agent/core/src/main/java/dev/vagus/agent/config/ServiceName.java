package dev.vagus.agent.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of a process that was not given one. */
final class ServiceName {
  static final String UNKNOWN = "unknown_service:java";

  private ServiceName() {}

  static String guess(Map<String, String> properties, Map<String, Setting> settings) {
    String inAttributes = inResource(settings.get("resource.attributes"));
    if (inAttributes != null) {
      return inAttributes;
    }
    String spring = properties.get("spring.application.name");
    if (spring != null && !spring.isBlank()) {
      return spring.strip();
    }
    return ofCommand(properties.getOrDefault("sun.java.command", ""));
  }

  private static @Nullable String inResource(@Nullable Setting attributes) {
    if (attributes == null) {
      return null;
    }
    if (attributes.value() instanceof Map<?, ?> map) {
      Object name = map.get("service.name");
      return name == null ? null : name.toString();
    }
    for (String pair : attributes.value().toString().split(",", -1)) {
      if (pair.strip().startsWith("service.name=")) {
        return pair.strip().substring("service.name=".length());
      }
    }
    return null;
  }

  /** Simple name of the main class, or name of the jar without version. */
  private static String ofCommand(String command) {
    String stripped = command.strip();
    int space = stripped.indexOf(' ');
    String main = space < 0 ? stripped : stripped.substring(0, space);
    if (main.isEmpty()) {
      return UNKNOWN;
    }
    if (main.endsWith(".jar")) {
      String file = main.substring(Math.max(main.lastIndexOf('/'), main.lastIndexOf('\\')) + 1);
      return withoutVersion(file.substring(0, file.length() - 4));
    }
    String type = main.substring(main.lastIndexOf('/') + 1);
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static String withoutVersion(String file) {
    for (int dash = file.indexOf('-'); dash >= 0; dash = file.indexOf('-', dash + 1)) {
      if (dash + 1 < file.length() && Character.isDigit(file.charAt(dash + 1))) {
        return file.substring(0, dash);
      }
    }
    return file;
  }
}
