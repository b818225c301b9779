package dev.vagus.agent.config;

import java.time.Duration;

/**
 * How the agent tells how it fares.
 *
 * @param enabled whether the report is served on the loopback interface; off unless asked for
 * @param port port to listen on, 0 for any that is free
 * @param silentAfter time after which a word is due when a library is there and nothing arrives
 */
public record DiagnosisConfig(boolean enabled, int port, Duration silentAfter) {
  public static final DiagnosisConfig DEFAULT =
      new DiagnosisConfig(false, 9465, Duration.ofMinutes(1));

  /** Refuses what cannot work. */
  public void validate() {
    ConfigException.unless(port >= 0 && port <= 65535, "diagnosis.port must be 0 to 65535");
    ConfigException.unless(
        silentAfter.toMillis() >= 100 && silentAfter.toHours() <= 24,
        "diagnosis.silent-after must be between 100ms and 24h");
  }
}
