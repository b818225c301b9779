package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.Trajectory;
import dev.vagus.collector.reward.Acceptances;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;

/**
 * Trajectories of a store. Waits until everything is digested that was there when reading began, as
 * long as digestion gets ahead; then takes what is digested.
 */
public final class StoredTrajectories implements TrajectorySource {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long PAUSE_MILLIS = 50;

  private final StoreReader store;
  private final AutoCloseable owner;
  private final Duration patience;

  /**
   * Reads what the store holds.
   *
   * @param owner closed with the source: what must not outlive the export
   */
  public StoredTrajectories(StoreReader store, AutoCloseable owner) {
    this(store, owner, PATIENCE);
  }

  /** Gives up waiting after so long without progress. */
  StoredTrajectories(StoreReader store, AutoCloseable owner, Duration patience) {
    this.store = store;
    this.owner = owner;
    this.patience = patience;
  }

  @Override
  public void read(Reader reader) throws IOException {
    long upTo = digested();
    reader.cut(upTo, store.episodeCount(upTo));
    try {
      store.scan(upTo, scored -> hand(scored, reader));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private long digested() throws IOException {
    long wanted = store.position();
    long end = System.nanoTime() + patience.toNanos();
    long digested = store.digestedPosition();
    while (digested < wanted && System.nanoTime() < end) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      long now = store.digestedPosition();
      if (now != digested) {
        digested = now;
        end = System.nanoTime() + patience.toNanos();
      }
    }
    if (digested == 0 && wanted > 0) {
      throw new IOException(
          "no rewards are computed yet; try again in a while, with a collector running");
    }
    return digested;
  }

  private static void hand(ScoredEpisode scored, Reader reader) {
    try {
      reader.next(
          new Trajectory(scored.episode(), scored.rewards(), Acceptances.of(scored.episode())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      owner.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
