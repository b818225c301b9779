package dev.vagus.agent.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration once: the agent's own options over system properties over environment
 * variables over the file over the standard variables of OpenTelemetry over the defaults.
 */
public final class ConfigLoader {
  private ConfigLoader() {}

  /**
   * The configuration of this process. Throws {@link ConfigException} when it cannot be used.
   *
   * @param options settings that came with the agent, by their key
   */
  public static AgentConfig load(Map<String, String> options) {
    Properties properties = System.getProperties();
    Map<String, String> texts = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      String value = properties.getProperty(name);
      if (value != null) {
        texts.put(name, value);
      }
    }
    return load(texts, System.getenv(), options);
  }

  static AgentConfig load(Map<String, String> properties, Map<String, String> variables) {
    return load(properties, variables, Map.of());
  }

  static AgentConfig load(
      Map<String, String> properties, Map<String, String> variables, Map<String, String> options) {
    ConfigSources sources = new ConfigSources(properties, variables, options);
    Map<String, Setting> settings = sources.read();
    Setting protocol = settings.get("otlp.protocol");
    if (protocol != null && protocol.value().toString().strip().equalsIgnoreCase("grpc")) {
      settings.putIfAbsent("otlp.endpoint", new Setting(OtlpConfig.GRPC_ENDPOINT, "protocol"));
    }
    ResourceConfig resource = section("resource", AgentConfig.DEFAULT.resource(), settings);
    if (!settings.containsKey("resource.service-name")) {
      resource = new ResourceConfig(ServiceName.guess(properties, settings), resource.attributes());
    }
    AgentConfig config =
        new AgentConfig(
            section("otlp", AgentConfig.DEFAULT.otlp(), settings),
            section("queue", AgentConfig.DEFAULT.queue(), settings),
            section("metrics", AgentConfig.DEFAULT.metrics(), settings),
            section("prometheus", AgentConfig.DEFAULT.prometheus(), settings),
            section("content", AgentConfig.DEFAULT.content(), settings),
            section("cost", AgentConfig.DEFAULT.cost(), settings),
            section("semconv", AgentConfig.DEFAULT.semconv(), settings),
            section("logging", AgentConfig.DEFAULT.logging(), settings),
            section("diagnosis", AgentConfig.DEFAULT.diagnosis(), settings),
            section("instrumentation", AgentConfig.DEFAULT.instrumentation(), settings),
            section("http", AgentConfig.DEFAULT.http(), settings),
            resource,
            sources.feedback());
    config.validate();
    return config;
  }

  /** The defaults themselves when nothing is set: reflection would cost the host's start. */
  @SuppressWarnings("unchecked")
  private static <T extends Record> T section(
      String name, T defaults, Map<String, Setting> settings) {
    if (!anySet(name + '.', settings)) {
      return defaults;
    }
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String key = name + '.' + ConfigKeys.kebab(components[i].getName());
      Setting setting = settings.get(key);
      values[i] =
          setting == null
              ? read(components[i], defaults)
              : Conversion.convert(key, components[i], setting);
    }
    return (T) make(defaults.getClass(), values);
  }

  private static boolean anySet(String prefix, Map<String, Setting> settings) {
    for (String key : settings.keySet()) {
      if (key.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Value of a component; null where the record says so. */
  @SuppressWarnings("NullAway")
  static Object read(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component.toString(), e);
    }
  }

  private static Object make(Class<?> type, @Nullable Object[] values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }
}
