package dev.vagus.collector.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode with everything that was learned about it, ready for a dataset.
 *
 * @param rewards those in force
 * @param acceptances what became of the outputs that somebody decided about
 */
public record Trajectory(Episode episode, List<Reward> rewards, List<Acceptance> acceptances) {
  /** Null when nobody decided about the inference. */
  public @Nullable Acceptance acceptance(SpanKey inference) {
    for (Acceptance acceptance : acceptances) {
      if (acceptance.inference().equals(inference)) {
        return acceptance;
      }
    }
    return null;
  }

  /** Reward of the track for what was observed on the inference itself; null when unknown. */
  public @Nullable Reward direct(String track, SpanKey inference) {
    for (Reward reward : rewards) {
      if (reward.inference().equals(inference)
          && reward.track().equals(track)
          && reward.credit().equals("direct")) {
        return reward;
      }
    }
    return null;
  }

  /** Feedback with this id; null when the episode has none. */
  public @Nullable Feedback feedback(String id) {
    for (JoinedFeedback joined : episode.feedback()) {
      if (joined.feedback().id().equals(id)) {
        return joined.feedback();
      }
    }
    return null;
  }
}
