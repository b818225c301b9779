package dev.vagus.agent.telemetry;

import dev.vagus.agent.config.AgentConfig;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.exporter.internal.otlp.metrics.LowAllocationMetricsRequestMarshaler;
import io.opentelemetry.exporter.prometheus.PrometheusHttpServer;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.ExemplarFilter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.io.IOException;
import java.util.Collection;

/** The meters, and how they leave: pushed with the batches, and scraped if the operator wishes. */
final class MetricsExport {
  private final SdkMeterProvider provider;
  private final OnDemandReader reader = new OnDemandReader();
  private final LowAllocationMetricsRequestMarshaler marshaler =
      new LowAllocationMetricsRequestMarshaler();
  private final ProtoBuffer request = new ProtoBuffer();
  private final boolean pushed;
  private final long intervalNanos;
  private final Meter meter;
  private long lastExport = System.nanoTime();

  MetricsExport(AgentConfig config, Origin origin, Notices notices) {
    pushed = config.metrics().enabled();
    intervalNanos = config.metrics().interval().toNanos();
    SdkMeterProviderBuilder builder =
        SdkMeterProvider.builder()
            .setResource(origin.resource())
            .setExemplarFilter(ExemplarFilter.alwaysOff());
    if (pushed) {
      builder.registerMetricReader(reader);
    }
    if (config.prometheus().enabled()) {
      scrape(builder, config, notices);
    }
    provider = builder.build();
    meter = provider.meterBuilder(GenAi.SCOPE).setInstrumentationVersion(origin.version()).build();
  }

  private static void scrape(SdkMeterProviderBuilder builder, AgentConfig config, Notices notices) {
    String host = config.prometheus().host();
    int port = config.prometheus().port();
    try {
      builder.registerMetricReader(
          PrometheusHttpServer.builder()
              .setHost(host)
              .setPort(port)
              .setMemoryMode(MemoryMode.IMMUTABLE_DATA)
              .setExecutor(DaemonThreads.single("vagus-prometheus"))
              .build());
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      notices.always(
          "no Prometheus endpoint at "
              + host
              + ":"
              + port
              + " ("
              + cause.getMessage()
              + "); set vagus.prometheus.port to a free port");
    }
  }

  Meter meter() {
    return meter;
  }

  long dueIn(long now) {
    return pushed ? lastExport + intervalNanos - now : Long.MAX_VALUE;
  }

  /** Sends what has been counted; what cannot be delivered is in the next export. */
  Delivery export(Transport transport) {
    lastExport = System.nanoTime();
    if (!pushed) {
      return new Delivery.Accepted(0, null);
    }
    Collection<MetricData> metrics = reader.collect();
    if (metrics.isEmpty()) {
      return new Delivery.Accepted(0, null);
    }
    marshaler.initialize(metrics);
    try {
      request.backTo(0);
      marshaler.writeBinaryTo(request.stream());
      return transport.send(Signal.METRICS, request);
    } catch (IOException e) {
      return new Delivery.Permanent("cannot be written: " + e);
    } finally {
      marshaler.reset();
    }
  }

  void close() {
    var unused = provider.shutdown();
  }
}
