package dev.vagus.agent.config;

import java.time.Duration;

/**
 * What waits for export.
 *
 * @param maxItems calls and events kept at most; more are dropped and counted
 * @param maxBytes estimated size of what is kept at most
 * @param batchSize items per request
 * @param flushInterval how long an item waits at most while the collector answers
 * @param closeTimeout how long the end of the application may be held up by the last export
 */
public record QueueConfig(
    int maxItems, long maxBytes, int batchSize, Duration flushInterval, Duration closeTimeout) {
  public static final QueueConfig DEFAULT =
      new QueueConfig(8192, 16L * 1024 * 1024, 512, Duration.ofSeconds(1), Duration.ofSeconds(5));

  /** Refuses what cannot work. */
  public void validate() {
    ConfigException.unless(
        maxItems >= 1 && maxItems <= 1_000_000, "queue.max-items must be 1 to 1000000");
    ConfigException.unless(
        maxBytes >= 64 * 1024 && maxBytes <= 1L << 30,
        "queue.max-bytes must be 65536 to 1073741824");
    ConfigException.unless(
        batchSize >= 1 && batchSize <= 8192, "queue.batch-size must be 1 to 8192");
    ConfigException.unless(
        flushInterval.toMillis() >= 10 && flushInterval.toMinutes() <= 10,
        "queue.flush-interval must be between 10ms and 10m");
    ConfigException.unless(
        !closeTimeout.isNegative() && closeTimeout.toMinutes() <= 5,
        "queue.close-timeout must be between 0s and 5m");
  }
}
