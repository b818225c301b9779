package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.Trajectory;
import dev.vagus.collector.reward.Acceptances;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;

/**
 * Trajectories of a store. Waits for a while until everything is digested that was there when
 * reading began, then takes what is digested.
 */
public final class StoredTrajectories implements TrajectorySource {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 50;

  private final StoreReader store;
  private final Duration patience;

  public StoredTrajectories(StoreReader store) {
    this(store, PATIENCE);
  }

  StoredTrajectories(StoreReader store, Duration patience) {
    this.store = store;
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
      digested = store.digestedPosition();
    }
    if (digested == 0 && wanted > 0) {
      throw new IOException("the rewards are still being computed; try again in a while");
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
}
