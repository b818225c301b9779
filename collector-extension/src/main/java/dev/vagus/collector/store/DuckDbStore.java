package dev.vagus.collector.store;

import dev.vagus.collector.config.StoreConfig;
import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.RewardRevision;
import dev.vagus.collector.pipeline.EpisodeDigest;
import dev.vagus.collector.pipeline.IngestBatch;
import dev.vagus.collector.pipeline.IngestResult;
import dev.vagus.collector.pipeline.Latency;
import dev.vagus.collector.pipeline.Overview;
import dev.vagus.collector.pipeline.RevisionCount;
import dev.vagus.collector.pipeline.ScoredEpisode;
import dev.vagus.collector.pipeline.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The store on one DuckDB file, or in memory. */
public final class DuckDbStore implements Store {
  private final Supplier<Database> opening;
  private final long queueBytes;
  private final FeedbackJoin feedbackJoin;
  private LongConsumer commitNanos = nanos -> {};
  private @Nullable Open open;

  private DuckDbStore(Supplier<Database> opening, StoreConfig config) {
    this.opening = opening;
    this.queueBytes = config.queueBytes();
    this.feedbackJoin = new FeedbackJoin(config.conversationWindow());
  }

  /** Keeps its data in the configured directory. */
  public static DuckDbStore at(StoreConfig config) {
    return new DuckDbStore(() -> Database.open(config), config);
  }

  /** Forgets everything when closed. */
  public static DuckDbStore inMemory() {
    return new DuckDbStore(Database::inMemory, StoreConfig.DEFAULTS);
  }

  @Override
  public synchronized void onCommit(LongConsumer nanos) {
    commitNanos = nanos;
  }

  @Override
  public synchronized void start() {
    Database database = opening.get();
    try {
      IngestLog log = new IngestLog(database.writer());
      long digested = DigestTables.progress(database.writer(), "digested");
      database.writer().rollback();
      Open opened = new Open(database, log.committed(), digested);
      opened.writer =
          new Writer(
              database.writer(),
              log,
              queueBytes,
              (position, nanos) -> {
                opened.position = position;
                commitNanos.accept(nanos);
              });
      opened.writer.start();
      open = opened;
    } catch (SQLException e) {
      database.close();
      throw new StoreFailure("cannot read what is stored", e);
    }
  }

  @Override
  public synchronized void close() {
    Open closing = open;
    if (closing != null) {
      open = null;
      closing.writer.close();
      closing.database.close();
    }
  }

  @Override
  public CompletionStage<IngestResult> append(IngestBatch batch) {
    if (batch.isEmpty()) {
      return CompletableFuture.completedFuture(new IngestResult.Accepted(0, 0));
    }
    return open().writer.append(batch);
  }

  @Override
  public int queued() {
    return open().writer.queued();
  }

  @Override
  public @Nullable String trouble() {
    return open().writer.broken();
  }

  @Override
  public long position() {
    return open().position;
  }

  @Override
  public long digestedPosition() {
    return open().digested;
  }

  @Override
  public long join(int maxItems) {
    Open now = open();
    FeedbackJoin.Step step =
        read(
            "join feedback",
            reader -> {
              long from = DigestTables.progress(reader, "joined");
              long to = Math.min(now.position, from + maxItems);
              return to <= from
                  ? FeedbackJoin.Step.none(from)
                  : feedbackJoin.step(reader, from, to);
            });
    if (step.changesSomething()) {
      change(
          connection -> {
            step.write(connection);
            DigestTables.markDigested(connection);
          });
    }
    return step.position();
  }

  @Override
  public void rules(String rules) {
    change(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            String quoted = "'" + rules.replace("'", "''") + "'";
            statement.execute(
                "INSERT INTO dirty_episode SELECT DISTINCT episode_id FROM inference"
                    + " WHERE position <= (SELECT joined FROM progress)"
                    + " AND (SELECT rules FROM progress) <> "
                    + quoted);
            statement.execute(
                "UPDATE progress SET rules = "
                    + quoted
                    + ", digested = CASE WHEN EXISTS (SELECT 1 FROM dirty_episode)"
                    + " THEN 0 ELSE digested END");
          }
        });
  }

  @Override
  public List<Episode> dirtyEpisodes(int maxInferences) {
    return read("load episodes", reader -> DigestTables.dirty(reader, maxInferences));
  }

  @Override
  public List<RewardRevision> latestRevisions(List<String> episodeIds) {
    return read("load rewards", reader -> Revisions.latest(reader, episodeIds, Long.MAX_VALUE));
  }

  @Override
  public void commit(List<EpisodeDigest> digests) {
    change(connection -> DigestTables.write(connection, digests));
  }

  @Override
  public Overview overview() {
    Open now = open();
    return read(
        "read the overview", reader -> OverviewQueries.read(reader, now.position, Instant.now()));
  }

  @Override
  public List<Latency> latencies() {
    return read("read latencies", MetricQueries::latencies);
  }

  @Override
  public List<RevisionCount> revisionCounts() {
    return read("count revisions", MetricQueries::revisionCounts);
  }

  @Override
  public List<ScoredEpisode> latestEpisodes(int limit) {
    return read("load episodes", reader -> EpisodeScan.latest(reader, limit));
  }

  @Override
  public void scan(long upTo, Consumer<ScoredEpisode> sink) {
    read(
        "walk over episodes",
        reader -> {
          EpisodeScan.all(reader, feedbackJoin, upTo, sink);
          return true;
        });
  }

  @Override
  public long episodeCount(long upTo) {
    return read(
        "count episodes",
        reader ->
            OverviewQueries.count(
                reader,
                "SELECT count(DISTINCT episode_id) FROM inference WHERE position <= " + upTo));
  }

  private <T> T read(String what, Query<T> query) {
    try (Connection reader = open().database.reader()) {
      try {
        return query.read(reader);
      } finally {
        reader.rollback();
      }
    } catch (SQLException e) {
      throw new StoreFailure("cannot " + what, e);
    }
  }

  private void change(Writer.Change change) {
    Open now = open();
    long[] digested = new long[1];
    now.writer.inTransaction(
        connection -> {
          change.apply(connection);
          digested[0] = DigestTables.progress(connection, "digested");
        });
    now.digested = digested[0];
  }

  private synchronized Open open() {
    if (open == null) {
      throw new IllegalStateException("the store is not open");
    }
    return open;
  }

  /** What exists between start and close. */
  private static final class Open {
    private final Database database;

    @SuppressWarnings("NullAway.Init")
    private Writer writer;

    private volatile long position;
    private volatile long digested;

    Open(Database database, long position, long digested) {
      this.database = database;
      this.position = position;
      this.digested = digested;
    }
  }

  private interface Query<T> {
    T read(Connection reader) throws SQLException;
  }
}
