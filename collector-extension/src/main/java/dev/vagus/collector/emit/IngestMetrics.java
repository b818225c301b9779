package dev.vagus.collector.emit;

import dev.vagus.collector.pipeline.Ledger;
import dev.vagus.collector.pipeline.Scrape;
import dev.vagus.collector.pipeline.Store;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** What the collector says about itself: the ledger of what came in, the queue, the commits. */
public final class IngestMetrics {
  private static final double NANOS = 1e9;

  private final PrometheusRegistry registry;
  private final Histogram commits;

  /** Registers its metrics. */
  public IngestMetrics(Store store, Ledger ledger, PrometheusRegistry registry) {
    this.registry = registry;
    CounterWithCallback.builder()
        .name("vagus_collector_items_total")
        .help("Items by what became of them; received is the sum of all other outcomes.")
        .labelNames("signal", "outcome", "reason")
        .callback(
            callback ->
                ledger
                    .counts()
                    .forEach(
                        (entry, count) ->
                            callback.call(
                                count,
                                lower(entry.signal()),
                                lower(entry.outcome()),
                                entry.reason())))
        .register(registry);
    GaugeWithCallback.builder()
        .name("vagus_collector_queue_batches")
        .help("Batches that wait for their commit.")
        .callback(callback -> callback.call(store.queued()))
        .register(registry);
    commits =
        Histogram.builder()
            .name("vagus_collector_commit_seconds")
            .help("Duration of commits of the ingest log.")
            .classicOnly()
            .register(registry);
  }

  /** A commit of the ingest log took so long. */
  public void committed(long nanos) {
    commits.observe(nanos / NANOS);
  }

  /** Everything in the registry, in a format that the reader accepts. */
  public Scrape scrape(String accept) {
    ExpositionFormatWriter writer = ExpositionFormats.init().findWriter(accept);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Scrape(writer.getContentType(), out.toByteArray());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
