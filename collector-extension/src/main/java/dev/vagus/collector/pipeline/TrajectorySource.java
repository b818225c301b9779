package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.Trajectory;
import java.io.Closeable;
import java.io.IOException;

/** Hands out everything that was learned up to one position of the ingest log. */
public interface TrajectorySource extends Closeable {
  /**
   * Calls the reader on the calling thread: once with the cut, then with each trajectory, ordered
   * by the start of the episode, then id. Comes back when all were read.
   *
   * @throws IOException with one sentence for people when the source cannot be read to its end
   */
  void read(Reader reader) throws IOException;

  @Override
  default void close() throws IOException {}

  /** Takes trajectories. */
  interface Reader {
    /**
     * Comes first.
     *
     * @param episodes how many trajectories will follow
     */
    void cut(long logPosition, long episodes) throws IOException;

    void next(Trajectory trajectory) throws IOException;
  }
}
