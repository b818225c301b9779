package dev.vagus.collector.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where rewards are told.
 *
 * @param endpoint base of an OTLP/HTTP receiver, for example {@code http://localhost:4320}; null
 *     tells nobody
 */
public record EmitConfig(@Nullable URI endpoint) {
  /**
   * Checks what the types cannot.
   *
   * @throws ConfigurationProblem naming the key
   */
  public void validate() {
    if (endpoint == null) {
      return;
    }
    String scheme = endpoint.getScheme();
    if (endpoint.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new ConfigurationProblem(
          "emit.endpoint must look like http://host:4318, is '" + endpoint + "'");
    }
  }
}
