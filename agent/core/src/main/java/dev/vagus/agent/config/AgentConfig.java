package dev.vagus.agent.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All settings of the agent, read once.
 *
 * @param feedback rules as they stand in the file; the feedback room reads and validates them
 */
public record AgentConfig(
    OtlpConfig otlp,
    QueueConfig queue,
    MetricsConfig metrics,
    PrometheusConfig prometheus,
    ContentConfig content,
    CostConfig cost,
    SemconvConfig semconv,
    LoggingConfig logging,
    DiagnosisConfig diagnosis,
    InstrumentationConfig instrumentation,
    HttpConfig http,
    ResourceConfig resource,
    Map<String, Object> feedback) {
  /** What is in force when nothing is configured. */
  public static final AgentConfig DEFAULT =
      new AgentConfig(
          OtlpConfig.DEFAULT,
          QueueConfig.DEFAULT,
          MetricsConfig.DEFAULT,
          PrometheusConfig.DEFAULT,
          ContentConfig.DEFAULT,
          CostConfig.DEFAULT,
          SemconvConfig.DEFAULT,
          LoggingConfig.DEFAULT,
          DiagnosisConfig.DEFAULT,
          InstrumentationConfig.DEFAULT,
          HttpConfig.DEFAULT,
          new ResourceConfig("unknown_service:java", Map.of()),
          Map.of());

  /** The records by the names of their sections, in the order of the components. */
  Map<String, Record> sections() {
    Map<String, Record> sections = new LinkedHashMap<>();
    sections.put("otlp", otlp);
    sections.put("queue", queue);
    sections.put("metrics", metrics);
    sections.put("prometheus", prometheus);
    sections.put("content", content);
    sections.put("cost", cost);
    sections.put("semconv", semconv);
    sections.put("logging", logging);
    sections.put("diagnosis", diagnosis);
    sections.put("instrumentation", instrumentation);
    sections.put("http", http);
    sections.put("resource", resource);
    return sections;
  }

  /** Refuses what cannot work, naming the key. */
  public void validate() {
    otlp.validate();
    queue.validate();
    metrics.validate();
    prometheus.validate();
    content.validate();
    cost.validate();
    semconv.validate();
    logging.validate();
    diagnosis.validate();
    instrumentation.validate();
    http.validate();
    resource.validate();
  }
}
