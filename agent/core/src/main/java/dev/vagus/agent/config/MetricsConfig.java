package dev.vagus.agent.config;

import java.time.Duration;

/**
 * Metrics over OTLP.
 *
 * @param enabled whether they are sent
 * @param interval time between two exports
 */
public record MetricsConfig(boolean enabled, Duration interval) {
  public static final MetricsConfig DEFAULT = new MetricsConfig(true, Duration.ofSeconds(10));

  /** Refuses what cannot work. */
  public void validate() {
    ConfigException.unless(
        interval.toMillis() >= 100 && interval.toHours() <= 1,
        "metrics.interval must be between 100ms and 1h");
  }
}
