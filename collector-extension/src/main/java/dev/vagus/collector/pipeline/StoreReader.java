package dev.vagus.collector.pipeline;

import java.util.List;
import java.util.function.Consumer;

/** Questions to the store. Each answer is one consistent state. Thread-safe. */
public interface StoreReader {
  /** Position of the last item committed to the ingest log; 0 when empty. */
  long position();

  /** Everything up to this position is joined and rewarded. */
  long digestedPosition();

  /** Aggregates of everything stored; costs a scan, callers cache it. */
  Overview overview();

  /** Latencies of everything stored; costs a scan, callers cache it. */
  List<Latency> latencies();

  /** Revisions ever written, by track and credit. */
  List<RevisionCount> revisionCounts();

  /** The episodes with the latest activity, newest first. */
  List<ScoredEpisode> latestEpisodes(int limit);

  /**
   * Hands over every episode in a stable order, as of a position: inferences and feedback received
   * and rewards computed up to there. Holds a few episodes in memory at a time.
   *
   * @param upTo position of the ingest log, at most {@link #digestedPosition}
   */
  void scan(long upTo, Consumer<ScoredEpisode> sink);

  /** How many episodes {@link #scan} will hand over. */
  long episodeCount(long upTo);
}
