package dev.vagus.agent.config;

import java.util.List;

/**
 * Model calls that are seen at HTTP clients.
 *
 * @param hosts hosts that serve models besides the known providers: {@code *} stands for any
 *     beginning, {@code :port} at the end for that port only
 */
public record HttpConfig(List<String> hosts) {
  public static final HttpConfig DEFAULT = new HttpConfig(List.of());

  /** Refuses what is no host. */
  public void validate() {
    for (String host : hosts) {
      ConfigException.unless(
          !host.isBlank() && host.indexOf('/') < 0 && host.lastIndexOf('*') <= 0,
          "http.hosts must be names such as models.example.org, *.example.org or localhost:8080,"
              + " not '"
              + host
              + "'");
    }
  }
}
