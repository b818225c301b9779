package dev.vagus.collector.receive;

import com.google.protobuf.Message;
import dev.vagus.collector.pipeline.Ledger;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;

/**
 * Metrics. They are taken so that senders need no second endpoint, counted and not kept: what the
 * collector shows is computed from spans and events.
 */
final class MetricSignal implements OtlpSignal {
  @Override
  public String httpPath() {
    return "/v1/metrics";
  }

  @Override
  public String grpcPath() {
    return "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export";
  }

  @Override
  public Ledger.Signal items() {
    return Ledger.Signal.METRIC;
  }

  @Override
  public Message.Builder request() {
    return ExportMetricsServiceRequest.newBuilder();
  }

  @Override
  public Mapped map(Message request) {
    Mapped mapped = new Mapped();
    for (ResourceMetrics resource :
        ((ExportMetricsServiceRequest) request).getResourceMetricsList()) {
      for (ScopeMetrics scope : resource.getScopeMetricsList()) {
        scope.getMetricsList().forEach(metric -> mapped.ignore("not_stored", points(metric)));
      }
    }
    return mapped;
  }

  private static int points(Metric metric) {
    return switch (metric.getDataCase()) {
      case GAUGE -> metric.getGauge().getDataPointsCount();
      case SUM -> metric.getSum().getDataPointsCount();
      case HISTOGRAM -> metric.getHistogram().getDataPointsCount();
      case EXPONENTIAL_HISTOGRAM -> metric.getExponentialHistogram().getDataPointsCount();
      case SUMMARY -> metric.getSummary().getDataPointsCount();
      case DATA_NOT_SET -> 0;
    };
  }

  @Override
  public Message response(long rejected, String message) {
    return ExportMetricsServiceResponse.getDefaultInstance();
  }
}
