package dev.vagus.agent.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;

/**
 * Where telemetry goes.
 *
 * @param endpoint base URL; with {@code http/protobuf} the paths {@code /v1/traces}, {@code
 *     /v1/logs} and {@code /v1/metrics} are appended
 * @param protocol what the endpoint speaks
 * @param headers sent with each request, for example {@code authorization}; never printed
 * @param timeout for one request
 * @param compression of requests
 */
public record OtlpConfig(
    String endpoint,
    OtlpProtocol protocol,
    @Secret Map<String, String> headers,
    Duration timeout,
    Compression compression) {
  public static final OtlpConfig DEFAULT =
      new OtlpConfig(
          "http://localhost:4318",
          OtlpProtocol.HTTP_PROTOBUF,
          Map.of(),
          Duration.ofSeconds(10),
          Compression.NONE);

  /** Where gRPC is expected when no endpoint is given. */
  static final String GRPC_ENDPOINT = "http://localhost:4317";

  /** Compression of requests. */
  public enum Compression {
    NONE,
    GZIP
  }

  /** Refuses what cannot work. */
  public void validate() {
    try {
      URI uri = new URI(endpoint);
      String scheme = uri.getScheme();
      if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
        throw new ConfigException(
            "otlp.endpoint must be a URL such as http://localhost:4318, not '" + endpoint + "'");
      }
    } catch (URISyntaxException e) {
      throw new ConfigException("otlp.endpoint is not a URL: '" + endpoint + "'");
    }
    ConfigException.unless(
        timeout.compareTo(Duration.ofMillis(10)) >= 0
            && timeout.compareTo(Duration.ofMinutes(5)) <= 0,
        "otlp.timeout must be between 10ms and 5m");
  }
}
