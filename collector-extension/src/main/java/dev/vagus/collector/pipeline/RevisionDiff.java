package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.RewardRevision;
import dev.vagus.collector.model.SpanKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has to be appended so that other rewards are in force. */
final class RevisionDiff {
  private final Map<Identity, RewardRevision> latest = new LinkedHashMap<>();
  private final long position;
  private final Instant now;

  /** Starts from the latest revisions of one episode. */
  RevisionDiff(List<RewardRevision> latest, long position, Instant now) {
    latest.forEach(revision -> this.latest.put(Identity.of(revision), revision));
    this.position = position;
    this.now = now;
  }

  List<RewardRevision> revisions(List<Reward> rewards) {
    List<RewardRevision> revisions = new ArrayList<>();
    for (Reward reward : rewards) {
      RewardRevision before = latest.remove(Identity.of(reward));
      if (before == null || !reward.equals(before.reward())) {
        revisions.add(
            new RewardRevision(
                reward.inference(),
                reward.episodeId(),
                reward.track(),
                reward.credit(),
                reward,
                before == null ? 1 : before.revision() + 1,
                position,
                now));
      }
    }
    for (RewardRevision unsupported : latest.values()) {
      if (unsupported.reward() != null) {
        revisions.add(
            new RewardRevision(
                unsupported.inference(),
                unsupported.episodeId(),
                unsupported.track(),
                unsupported.credit(),
                null,
                unsupported.revision() + 1,
                position,
                now));
      }
    }
    return revisions;
  }

  private record Identity(SpanKey inference, String track, String credit) {
    static Identity of(Reward reward) {
      return new Identity(reward.inference(), reward.track(), reward.credit());
    }

    static Identity of(RewardRevision revision) {
      return new Identity(revision.inference(), revision.track(), revision.credit());
    }
  }
}
