package dev.vagus.collector.pipeline;

/** Told how far an export is, on the thread that runs it. */
public interface ExportProgress {
  /**
   * The source was opened.
   *
   * @param episodes how many will be read
   */
  void started(long episodes);

  /** One more episode was read. */
  void stepped();
}
