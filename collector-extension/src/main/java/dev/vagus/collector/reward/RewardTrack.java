package dev.vagus.collector.reward;

import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Reward;
import java.util.List;

/** A named, versioned way to compute rewards. Pure: the same episode gives the same rewards. */
public interface RewardTrack {
  String name();

  /** Raised whenever the same episode would get another reward. */
  int version();

  /**
   * Rewards of the inferences that something is known about; an inference without a signal gets
   * none.
   */
  List<Reward> score(Episode episode, Baselines baselines);
}
