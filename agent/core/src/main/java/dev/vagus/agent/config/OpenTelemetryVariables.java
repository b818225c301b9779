package dev.vagus.agent.config;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The standard variables of OpenTelemetry, also as system properties; weaker than our own. */
final class OpenTelemetryVariables {
  private final Map<String, String> properties;
  private final Map<String, String> variables;
  private final Map<String, Setting> settings;

  private OpenTelemetryVariables(
      Map<String, String> properties,
      Map<String, String> variables,
      Map<String, Setting> settings) {
    this.properties = properties;
    this.variables = variables;
    this.settings = settings;
  }

  static void read(
      Map<String, String> properties,
      Map<String, String> variables,
      Map<String, Setting> settings) {
    new OpenTelemetryVariables(properties, variables, settings).read();
  }

  private void read() {
    copy("OTEL_EXPORTER_OTLP_ENDPOINT", "otlp.endpoint");
    String protocol = value("OTEL_EXPORTER_OTLP_PROTOCOL");
    if ("grpc".equals(protocol) || "http/protobuf".equals(protocol)) {
      copy("OTEL_EXPORTER_OTLP_PROTOCOL", "otlp.protocol");
    }
    copy("OTEL_EXPORTER_OTLP_HEADERS", "otlp.headers");
    copy("OTEL_EXPORTER_OTLP_TIMEOUT", "otlp.timeout");
    copy("OTEL_EXPORTER_OTLP_COMPRESSION", "otlp.compression");
    copy("OTEL_METRIC_EXPORT_INTERVAL", "metrics.interval");
    copy("OTEL_RESOURCE_ATTRIBUTES", "resource.attributes");
    copy("OTEL_SERVICE_NAME", "resource.service-name");
    optIn();
    content();
  }

  private void optIn() {
    String name = "OTEL_SEMCONV_STABILITY_OPT_IN";
    String list = value(name);
    if (list != null && list.contains("gen_ai_latest_experimental")) {
      settings.put("semconv.latest", new Setting("true", name));
    }
  }

  private void content() {
    String name = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";
    String value = value(name);
    if (value == null) {
      return;
    }
    String mode =
        switch (value.toLowerCase(Locale.ROOT)) {
          case "false", "no_content", "event_only" -> "none";
          default -> "redacted";
        };
    settings.put("content.capture", new Setting(mode, name));
  }

  private void copy(String name, String key) {
    String value = value(name);
    if (value != null) {
      settings.put(key, new Setting(value, name));
    }
  }

  private @Nullable String value(String name) {
    String value = properties.get(name.toLowerCase(Locale.ROOT).replace('_', '.'));
    if (value == null) {
      value = variables.get(name);
    }
    return value == null || value.isBlank() ? null : value.strip();
  }
}
