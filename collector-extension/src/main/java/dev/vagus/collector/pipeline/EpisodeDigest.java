package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.Acceptance;
import dev.vagus.collector.model.RewardRevision;
import java.util.List;

/**
 * What digestion made of one episode.
 *
 * @param acceptances of every inference that somebody decided about
 * @param revisions of the rewards that changed
 */
public record EpisodeDigest(
    String episodeId, List<Acceptance> acceptances, List<RewardRevision> revisions) {
  public EpisodeDigest {
    acceptances = List.copyOf(acceptances);
    revisions = List.copyOf(revisions);
  }
}
