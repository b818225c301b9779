package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.Trajectory;
import dev.vagus.collector.reward.Acceptances;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Trajectories of a store, up to what is digested when reading begins. */
public final class StoredTrajectories implements TrajectorySource {
  private final StoreReader store;
  private final AutoCloseable owner;

  /**
   * @param owner closed with the source: what must not outlive the export
   */
  public StoredTrajectories(StoreReader store, AutoCloseable owner) {
    this.store = store;
    this.owner = owner;
  }

  @Override
  public void read(Reader reader) throws IOException {
    long upTo = store.digestedPosition();
    reader.cut(upTo, store.episodeCount(upTo));
    try {
      store.scan(upTo, scored -> hand(scored, reader));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
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
