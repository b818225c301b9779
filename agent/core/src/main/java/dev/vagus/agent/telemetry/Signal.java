package dev.vagus.agent.telemetry;

/** The signals of OTLP and where they are accepted. */
enum Signal {
  TRACES("calls", "/v1/traces", "/opentelemetry.proto.collector.trace.v1.TraceService/Export"),
  LOGS("events", "/v1/logs", "/opentelemetry.proto.collector.logs.v1.LogsService/Export"),
  METRICS(
      "metrics", "/v1/metrics", "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export");

  /** For the operator. */
  final String plural;

  final String httpPath;
  final String grpcPath;

  Signal(String plural, String httpPath, String grpcPath) {
    this.plural = plural;
    this.httpPath = httpPath;
    this.grpcPath = grpcPath;
  }
}
