package dev.vagus.collector.reward;

import dev.vagus.collector.credit.Credit;
import dev.vagus.collector.credit.CreditAssignment;
import dev.vagus.collector.model.Contribution;
import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.SpanKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All rewards of an episode: each track judges, then what it said about an inference stays there
 * and what it said about the whole episode is spread by every credit assignment. Pure and
 * thread-safe.
 */
public final class EpisodeRewards {
  /** Credit of a judgement that was about the inference itself. */
  public static final String DIRECT = "direct";

  private static final String DIRECT_WHY = "Observed on this inference.";
  private static final Comparator<Reward> ORDER =
      Comparator.comparing(Reward::track)
          .thenComparing(Reward::credit)
          .thenComparing(Reward::inference);

  private final List<RewardTrack> tracks;
  private final List<CreditAssignment> credits;

  public EpisodeRewards(List<RewardTrack> tracks, List<CreditAssignment> credits) {
    this.tracks = List.copyOf(tracks);
    this.credits = List.copyOf(credits);
  }

  /** At most one reward for each inference, track and credit, ordered by track, credit, key. */
  public List<Reward> of(Episode episode) {
    List<Reward> rewards = new ArrayList<>();
    for (RewardTrack track : tracks) {
      for (Judgement judgement : track.judge(episode)) {
        SpanKey inference = judgement.inference();
        if (inference != null) {
          Credit all = new Credit(1, 1, DIRECT_WHY);
          rewards.add(reward(episode, track, DIRECT, inference, all, judgement));
        } else {
          spread(episode, track, judgement, rewards);
        }
      }
    }
    rewards.sort(ORDER);
    return rewards;
  }

  private void spread(
      Episode episode, RewardTrack track, Judgement judgement, List<Reward> rewards) {
    for (CreditAssignment credit : credits) {
      for (Map.Entry<SpanKey, Credit> share : credit.assign(episode).entrySet()) {
        rewards.add(
            reward(episode, track, credit.name(), share.getKey(), share.getValue(), judgement));
      }
    }
  }

  /** The evidence is divided by share, so that an episode's weights sum to what was given. */
  private static Reward reward(
      Episode episode,
      RewardTrack track,
      String creditName,
      SpanKey inference,
      Credit credit,
      Judgement judgement) {
    List<Contribution> contributions = new ArrayList<>();
    double weights = 0;
    for (Contribution c : judgement.contributions()) {
      double weight = c.weight() * credit.share();
      weights += weight;
      contributions.add(new Contribution(c.signal(), c.sourceId(), c.value(), weight));
    }
    return new Reward(
        inference,
        episode.id(),
        track.name(),
        track.version(),
        creditName,
        judgement.value() * credit.factor(),
        1 - Math.exp(-weights),
        List.copyOf(contributions),
        credit.why());
  }
}
