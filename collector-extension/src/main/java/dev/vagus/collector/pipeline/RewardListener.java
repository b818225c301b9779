package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.RewardRevision;
import java.util.List;

/** Hears of reward revisions after they are committed, in order, on the digest thread. */
public interface RewardListener {
  /** Must not block for long and must not throw. */
  void revised(List<RewardRevision> revisions);
}
