package dev.vagus.collector.config;

/**
 * Where data comes in.
 *
 * @param host address to listen on; {@code localhost} is this machine only, {@code 0.0.0.0} any
 * @param httpPort OTLP over HTTP, metrics and pages; 0 is any free port
 * @param grpcPort OTLP over gRPC; 0 is any free port
 * @param maxBodyBytes longest request, decompressed
 * @param maxBodiesBytes all requests that are read at the same time
 */
public record ReceiveConfig(
    String host, int httpPort, int grpcPort, long maxBodyBytes, long maxBodiesBytes) {
  public static final ReceiveConfig DEFAULTS =
      new ReceiveConfig("localhost", 4318, 4317, 32L << 20, 256L << 20);

  /**
   * Checks what the types cannot.
   *
   * @throws ConfigurationProblem naming the key
   */
  public void validate() {
    if (host.isBlank()) {
      throw new ConfigurationProblem("receive.host must not be empty");
    }
    port("receive.httpPort", httpPort);
    port("receive.grpcPort", grpcPort);
    if (httpPort != 0 && httpPort == grpcPort) {
      throw new ConfigurationProblem(
          "receive.httpPort and receive.grpcPort must differ, both are " + httpPort);
    }
    if (maxBodyBytes < 1 || maxBodyBytes > Integer.MAX_VALUE / 4) {
      throw new ConfigurationProblem(
          "receive.maxBodyBytes must be from 1 to "
              + Integer.MAX_VALUE / 4
              + ", is "
              + maxBodyBytes);
    }
    if (maxBodiesBytes < maxBodyBytes) {
      throw new ConfigurationProblem(
          "receive.maxBodiesBytes must be at least receive.maxBodyBytes, is " + maxBodiesBytes);
    }
  }

  private static void port(String key, int port) {
    if (port < 0 || port > 65535) {
      throw new ConfigurationProblem(key + " must be from 0 to 65535, is " + port);
    }
  }
}
