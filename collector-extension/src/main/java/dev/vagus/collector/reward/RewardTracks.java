package dev.vagus.collector.reward;

import java.util.List;

/** Every track there is: the one visible list. */
public final class RewardTracks {
  private RewardTracks() {}

  public static List<RewardTrack> all(TrackSettings settings) {
    return List.of(new QualityTrack(), new PerformanceTrack(settings), new PriceTrack(settings));
  }
}
