package dev.vagus.collector.pipeline;

/** A part with a life: started once, closed once. */
public interface Component extends AutoCloseable {
  /**
   * Begins work; returns when the part is ready.
   *
   * @throws StartupFailure when it cannot work as configured
   */
  void start();

  /** Ends work and waits for what was begun. Harmless when never started or already closed. */
  @Override
  void close();
}
