package dev.vagus.agent.telemetry;

import dev.vagus.agent.config.AgentConfig;
import dev.vagus.agent.config.ContentConfig;
import dev.vagus.agent.config.CostConfig;
import dev.vagus.agent.config.DiagnosisConfig;
import dev.vagus.agent.config.HttpConfig;
import dev.vagus.agent.config.InstrumentationConfig;
import dev.vagus.agent.config.LoggingConfig;
import dev.vagus.agent.config.MetricsConfig;
import dev.vagus.agent.config.OtlpConfig;
import dev.vagus.agent.config.OtlpProtocol;
import dev.vagus.agent.config.PrometheusConfig;
import dev.vagus.agent.config.QueueConfig;
import dev.vagus.agent.config.ResourceConfig;
import dev.vagus.agent.config.SemconvConfig;
import java.time.Duration;
import java.util.Map;

/** Configurations for tests: quick, small, changeable one by one. */
final class Settings {
  OtlpConfig otlp;
  QueueConfig queue =
      new QueueConfig(1000, 1 << 20, 100, Duration.ofMillis(20), Duration.ofSeconds(2));
  MetricsConfig metrics = new MetricsConfig(true, Duration.ofMillis(100));
  PrometheusConfig prometheus = PrometheusConfig.DEFAULT;
  SemconvConfig semconv = SemconvConfig.DEFAULT;

  Settings(String endpoint) {
    otlp =
        new OtlpConfig(
            endpoint,
            OtlpProtocol.HTTP_PROTOBUF,
            Map.of("x-key", "secret"),
            Duration.ofSeconds(2),
            OtlpConfig.Compression.NONE);
  }

  AgentConfig build() {
    return new AgentConfig(
        otlp,
        queue,
        metrics,
        prometheus,
        ContentConfig.DEFAULT,
        CostConfig.DEFAULT,
        semconv,
        LoggingConfig.DEFAULT,
        DiagnosisConfig.DEFAULT,
        InstrumentationConfig.DEFAULT,
        HttpConfig.DEFAULT,
        new ResourceConfig("helpdesk", Map.of("team", "a")),
        Map.of());
  }
}
