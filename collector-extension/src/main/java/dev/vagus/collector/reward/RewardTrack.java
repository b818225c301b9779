package dev.vagus.collector.reward;

import dev.vagus.collector.model.Episode;
import java.util.List;

/**
 * A named, versioned way to compute rewards. Pure: the same episode gives the same judgements,
 * whatever the order in which its parts arrived.
 */
public interface RewardTrack {
  /** Name on metrics, in evaluation results and in datasets, for example {@code quality}. */
  String name();

  /** Raised whenever the same episode would get another reward. */
  int version();

  /** What is known about the episode and its inferences; nothing known, no judgement. */
  List<Judgement> judge(Episode episode);
}
