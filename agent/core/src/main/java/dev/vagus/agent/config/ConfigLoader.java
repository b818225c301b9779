package dev.vagus.agent.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration once: system properties over environment variables over the file over the
 * standard variables of OpenTelemetry over the defaults.
 */
public final class ConfigLoader {
  private ConfigLoader() {}

  /** The configuration of this process. Throws {@link ConfigException} when it cannot be used. */
  public static AgentConfig load() {
    Properties properties = System.getProperties();
    Map<String, String> texts = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      String value = properties.getProperty(name);
      if (value != null) {
        texts.put(name, value);
      }
    }
    return load(texts, System.getenv());
  }

  static AgentConfig load(Map<String, String> properties, Map<String, String> variables) {
    ConfigSources sources = new ConfigSources(properties, variables);
    Map<String, Setting> settings = sources.read();
    settings.computeIfAbsent(
        "resource.service-name",
        key -> new Setting(ServiceName.guess(properties, settings), "the process"));
    Setting protocol = settings.get("otlp.protocol");
    if (protocol != null && protocol.value().toString().strip().equalsIgnoreCase("grpc")) {
      settings.putIfAbsent("otlp.endpoint", new Setting(OtlpConfig.GRPC_ENDPOINT, "protocol"));
    }
    RecordComponent[] sections = AgentConfig.class.getRecordComponents();
    Object[] values = new Object[sections.length];
    for (int i = 0; i < sections.length; i++) {
      values[i] =
          sections[i].getType().isRecord() ? section(sections[i], settings) : sources.feedback();
    }
    AgentConfig config = (AgentConfig) make(AgentConfig.class, values);
    config.validate();
    return config;
  }

  private static Object section(RecordComponent section, Map<String, Setting> settings) {
    Object defaults = read(section, AgentConfig.DEFAULT);
    RecordComponent[] components = section.getType().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String key =
          ConfigKeys.kebab(section.getName()) + '.' + ConfigKeys.kebab(components[i].getName());
      Setting setting = settings.get(key);
      values[i] =
          setting == null
              ? read(components[i], defaults)
              : Conversion.convert(key, components[i], setting);
    }
    return make(section.getType(), values);
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
