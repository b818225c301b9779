package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Reward;
import java.util.List;

/**
 * An episode with the rewards in force, both as of the same position of the ingest log.
 *
 * @param rewards ordered by track, credit, inference
 */
public record ScoredEpisode(Episode episode, List<Reward> rewards) {
  public ScoredEpisode {
    rewards = List.copyOf(rewards);
  }
}
