package dev.vagus.agent.telemetry;

import dev.vagus.agent.config.OtlpConfig;

/** The way to the collector that the operator chose. */
final class Transports {
  private Transports() {}

  static Transport open(OtlpConfig config, String userAgent) {
    return switch (config.protocol()) {
      case HTTP_PROTOBUF -> new OtlpHttp(config, userAgent);
      case GRPC -> new OtlpGrpc(config, userAgent);
    };
  }
}
