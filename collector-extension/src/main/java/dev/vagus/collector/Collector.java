package dev.vagus.collector;

import dev.vagus.collector.config.CollectorConfig;
import dev.vagus.collector.credit.CreditAssignments;
import dev.vagus.collector.emit.ApplicationMetrics;
import dev.vagus.collector.emit.EvaluationResults;
import dev.vagus.collector.emit.IngestMetrics;
import dev.vagus.collector.emit.OtlpLogs;
import dev.vagus.collector.pipeline.Component;
import dev.vagus.collector.pipeline.Digest;
import dev.vagus.collector.pipeline.Ledger;
import dev.vagus.collector.pipeline.RewardListener;
import dev.vagus.collector.pipeline.StoredTrajectories;
import dev.vagus.collector.pipeline.TrajectorySource;
import dev.vagus.collector.receive.OtlpServer;
import dev.vagus.collector.reward.EpisodeRewards;
import dev.vagus.collector.reward.RewardTrack;
import dev.vagus.collector.reward.RewardTracks;
import dev.vagus.collector.reward.TrackSettings;
import dev.vagus.collector.store.DuckDbStore;
import dev.vagus.collector.web.Console;
import dev.vagus.collector.web.Health;
import dev.vagus.collector.web.MetricsPage;
import dev.vagus.collector.web.TrajectoryFeed;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The whole collector: its parts, started from the store outwards and closed the other way. */
final class Collector implements Component {
  private static final int EVALUATIONS_QUEUED = 10_000;

  private final CollectorConfig config;
  private final PrintWriter messages;
  private final DuckDbStore store;
  private final Digest digest;
  private final OtlpServer server;
  private final @Nullable EvaluationResults evaluations;

  Collector(CollectorConfig config, PrintWriter messages) {
    this.config = config;
    this.messages = messages;
    Ledger ledger = new Ledger();
    PrometheusRegistry metrics = new PrometheusRegistry();
    store = DuckDbStore.at(config.store());
    IngestMetrics ingest = new IngestMetrics(store, ledger, metrics);
    store.onCommit(ingest::committed);
    List<RewardTrack> tracks = RewardTracks.all(config.rewards());
    metrics.register(new ApplicationMetrics(store));
    URI endpoint = config.emit().endpoint();
    evaluations =
        endpoint == null
            ? null
            : new EvaluationResults(
                endpoint.toString(), OtlpLogs.to(endpoint), EVALUATIONS_QUEUED, metrics);
    List<RewardListener> listeners = evaluations == null ? List.of() : List.of(evaluations);
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
                routes -> routes.service("/v1/trajectories", new TrajectoryFeed(this::learned)),
                new MetricsPage(ingest::scrape)::addTo));
  }

  /** The store stays open when an export ends. */
  private TrajectorySource learned() {
    return new StoredTrajectories(store, () -> {});
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
    if (evaluations != null) {
      evaluations.start();
    }
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
    if (evaluations != null) {
      evaluations.close();
    }
    store.close();
  }
}
