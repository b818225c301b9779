package dev.vagus.collector.reward;

import static dev.vagus.collector.model.FeedbackAction.ACCEPT;
import static dev.vagus.collector.model.FeedbackAction.EDIT;
import static dev.vagus.collector.model.FeedbackAction.OUTCOME;
import static dev.vagus.collector.model.FeedbackAction.RATE;
import static dev.vagus.collector.model.FeedbackAction.REGENERATE;
import static dev.vagus.collector.model.FeedbackAction.RETRACT;
import static dev.vagus.collector.model.FeedbackAction.THUMBS_UP;
import static dev.vagus.collector.model.SampleEpisode.dollars;
import static dev.vagus.collector.model.SampleEpisode.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vagus.collector.credit.CreditAssignments;
import dev.vagus.collector.model.Contribution;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.SampleEpisode;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodeRewardsTest {
  private final EpisodeRewards rewards =
      new EpisodeRewards(RewardTracks.all(TrackSettings.DEFAULTS), CreditAssignments.all());

  @Test
  void whatIsSaidAboutAnInferenceStaysThere() {
    List<Reward> all =
        rewards.of(new SampleEpisode().answer("a").answer("b").feedback(1, ACCEPT).build());
    assertThat(quality(all))
        .containsExactly(
            new Reward(
                key(1),
                "conv-1",
                "quality",
                1,
                "direct",
                1,
                1 - Math.exp(-1),
                List.of(new Contribution("accept", "f0", 1, 1)),
                "Observed on this inference."));
  }

  @Test
  void whatIsSaidAboutTheEpisodeIsSpreadByEachScheme() {
    List<Reward> all =
        quality(
            rewards.of(
                new SampleEpisode()
                    .answer("a")
                    .answer("b")
                    .answer("c")
                    .value(null, OUTCOME, 1, null, null)
                    .build()));
    assertThat(all)
        .extracting(Reward::credit)
        .containsExactly(
            "discounted", "discounted", "discounted", "identical", "identical", "identical");
    assertThat(all.stream().limit(3).map(Reward::value))
        .satisfiesExactly(
            first -> assertThat(first).isCloseTo(0.81, within(1e-12)),
            second -> assertThat(second).isCloseTo(0.9, within(1e-12)),
            last -> assertThat(last).isEqualTo(1));
    assertThat(all.stream().skip(3)).extracting(Reward::value).containsOnly(1.0);
    for (String credit : List.of("discounted", "identical")) {
      assertThat(
              all.stream()
                  .filter(reward -> reward.credit().equals(credit))
                  .flatMap(reward -> reward.contributions().stream())
                  .mapToDouble(Contribution::weight)
                  .sum())
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void inferenceFeedbackAndEpisodeFeedbackStandSideBySide() {
    List<Reward> all =
        rewards.of(
            new SampleEpisode()
                .answer("a")
                .feedback(0, ACCEPT)
                .value(null, OUTCOME, 0, null, null)
                .build());
    assertThat(quality(all))
        .extracting(Reward::credit)
        .containsExactly("direct", "discounted", "identical");
    assertThat(quality(all)).extracting(Reward::value).containsExactly(1.0, -1.0, -1.0);
  }

  @Test
  void noSignalNoReward() {
    assertThat(rewards.of(new SampleEpisode().call(0, null, null, "timeout").build())).isEmpty();
  }

  @Test
  void theOrderOfArrivalAndRepetitionsChangeNothing() {
    SampleEpisode episode =
        new SampleEpisode()
            .answer("The parcel is on its way to you.")
            .answer("It arrives on Monday.")
            .call(3, 0.4, dollars("0.003"), null)
            .feedback(0, REGENERATE)
            .text(1, EDIT, "It arrives on Tuesday.")
            .feedback(1, ACCEPT)
            .feedback(1, THUMBS_UP)
            .feedback(2, ACCEPT)
            .feedback(2, RETRACT)
            .value(null, RATE, 4, 1.0, 5.0)
            .value(null, OUTCOME, 1, null, null);
    List<Reward> expected = rewards.of(episode.build());
    assertThat(expected).isNotEmpty();
    for (int seed = 0; seed < 200; seed++) {
      assertThat(rewards.of(episode.shuffled(seed))).isEqualTo(expected);
      assertThat(Acceptances.of(episode.shuffled(seed))).isEqualTo(Acceptances.of(episode.build()));
    }
  }

  @Test
  void everyRewardIsInBoundsAndSaysWhatItIsMadeOf() {
    List<Reward> all =
        rewards.of(
            new SampleEpisode()
                .call(0.2, 0.1, dollars("0"), null)
                .call(500, 60.0, dollars("9"), null)
                .value(null, RATE, 1, 1.0, 5.0)
                .build());
    assertThat(all).extracting(Reward::track).contains("quality", "performance", "price");
    assertThat(all)
        .allSatisfy(
            reward -> {
              assertThat(reward.value()).isBetween(-1.0, 1.0);
              assertThat(reward.confidence()).isGreaterThan(0).isLessThan(1);
              assertThat(reward.contributions()).isNotEmpty();
              assertThat(reward.why()).endsWith(".");
            });
  }

  private static List<Reward> quality(List<Reward> all) {
    return all.stream().filter(reward -> reward.track().equals("quality")).toList();
  }
}
