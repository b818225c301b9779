package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.RewardRevision;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where everything received and derived is kept. {@link #append} and the methods of {@link
 * StoreReader} may be called by any thread; the methods of digestion by one thread at a time.
 */
public interface Store extends Component, StoreReader {
  /**
   * Appends a batch to the ingest log. An inference, feedback or key binding that is already there
   * is not stored again. Never blocks: a full queue is {@link IngestResult.Retryable}.
   *
   * @return completes after the commit is on disk, never exceptionally
   */
  CompletionStage<IngestResult> append(IngestBatch batch);

  /** Batches that wait for their commit. */
  int queued();

  /** Null while data is taken; else one line about what is wrong. */
  @Nullable String trouble();

  /** Called with how long each commit of the ingest log took; before {@link #start}. */
  void onCommit(LongConsumer nanos);

  /**
   * Names the rules that rewards are made by; when they differ from those before, every episode
   * becomes dirty.
   */
  void rules(String rules);

  /**
   * Resolves the targets of the feedback that the next items of the ingest log bring or concern,
   * and remembers the episodes touched as dirty. Survives a crash at any point.
   *
   * @param maxItems how far to go in the ingest log
   * @return position up to which feedback is joined now
   */
  long join(int maxItems);

  /** Some dirty episodes, as joined; none when everything joined is digested. */
  List<Episode> dirtyEpisodes(int maxInferences);

  /** Latest revision of each inference, track and credit of these episodes, withdrawn or not. */
  List<RewardRevision> latestRevisions(List<String> episodeIds);

  /** Appends revisions, replaces acceptances and marks the episodes clean, in one commit. */
  void commit(List<EpisodeDigest> digests);
}
