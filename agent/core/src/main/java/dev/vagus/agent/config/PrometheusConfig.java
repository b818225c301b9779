package dev.vagus.agent.config;

/**
 * A scrape endpoint inside the application.
 *
 * @param enabled off unless asked for
 * @param host address to listen on
 * @param port port to listen on
 */
public record PrometheusConfig(boolean enabled, String host, int port) {
  public static final PrometheusConfig DEFAULT = new PrometheusConfig(false, "localhost", 9464);

  /** Refuses what cannot work. */
  public void validate() {
    ConfigException.unless(port >= 0 && port <= 65535, "prometheus.port must be 0 to 65535");
    ConfigException.unless(!host.isBlank(), "prometheus.host must not be empty");
  }
}
