package dev.vagus.agent.config;

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
    InstrumentationConfig instrumentation,
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
          InstrumentationConfig.DEFAULT,
          new ResourceConfig("unknown_service:java", Map.of()),
          Map.of());

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
    instrumentation.validate();
    resource.validate();
  }
}
