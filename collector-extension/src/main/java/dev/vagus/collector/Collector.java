package dev.vagus.collector;

import dev.vagus.collector.config.CollectorConfig;
import dev.vagus.collector.credit.CreditAssignments;
import dev.vagus.collector.emit.IngestMetrics;
import dev.vagus.collector.pipeline.Component;
import dev.vagus.collector.pipeline.Digest;
import dev.vagus.collector.pipeline.Ledger;
import dev.vagus.collector.pipeline.RewardListener;
import dev.vagus.collector.receive.OtlpServer;
import dev.vagus.collector.reward.EpisodeRewards;
import dev.vagus.collector.reward.RewardTrack;
import dev.vagus.collector.reward.RewardTracks;
import dev.vagus.collector.reward.TrackSettings;
import dev.vagus.collector.store.DuckDbStore;
import dev.vagus.collector.web.Console;
import dev.vagus.collector.web.Health;
import dev.vagus.collector.web.MetricsPage;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** The whole collector: its parts, started from the store outwards and closed the other way. */
final class Collector implements Component {
  private final CollectorConfig config;
  private final PrintWriter messages;
  private final DuckDbStore store;
  private final Digest digest;
  private final OtlpServer server;

  Collector(CollectorConfig config, PrintWriter messages) {
    this.config = config;
    this.messages = messages;
    Ledger ledger = new Ledger();
    PrometheusRegistry metrics = new PrometheusRegistry();
    store = DuckDbStore.at(config.store());
    IngestMetrics ingest = new IngestMetrics(store, ledger, metrics);
    store.onCommit(ingest::committed);
    List<RewardTrack> tracks = RewardTracks.all(config.rewards());
    List<RewardListener> listeners = List.of();
    digest =
        new Digest(
            store,
            new EpisodeRewards(tracks, CreditAssignments.all()),
            rules(tracks, config.rewards()),
            listeners,
            Clock.systemUTC());
    server =
        new OtlpServer(
            config.receive(),
            store,
            ledger,
            List.of(
                new Console(store)::addTo,
                new Health(store)::addTo,
                new MetricsPage(ingest::scrape)::addTo));
  }

  /** Whoever changes this text makes every reward be computed again. */
  private static String rules(List<RewardTrack> tracks, TrackSettings settings) {
    return tracks.stream()
            .map(track -> track.name() + " " + track.version())
            .collect(Collectors.joining(", "))
        + ", "
        + settings;
  }

  @Override
  public void start() {
    store.start();
    digest.start();
    server.start();
    messages.println(
        "vagus-collector: ready, OTLP over HTTP on "
            + server.httpPort()
            + " and gRPC on "
            + server.grpcPort()
            + ", data in "
            + config.store().path().toAbsolutePath()
            + ", console at http://localhost:"
            + server.httpPort()
            + "/");
    messages.flush();
  }

  @Override
  public void close() {
    server.close();
    digest.close();
    store.close();
  }
}
