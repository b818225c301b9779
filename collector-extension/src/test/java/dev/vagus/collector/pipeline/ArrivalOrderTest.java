package dev.vagus.collector.pipeline;

import static dev.vagus.collector.pipeline.Sample.batch;
import static dev.vagus.collector.pipeline.Sample.binding;
import static dev.vagus.collector.pipeline.Sample.byConversation;
import static dev.vagus.collector.pipeline.Sample.byKey;
import static dev.vagus.collector.pipeline.Sample.byResponse;
import static dev.vagus.collector.pipeline.Sample.bySpan;
import static dev.vagus.collector.pipeline.Sample.feedback;
import static dev.vagus.collector.pipeline.Sample.inference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.collector.credit.CreditAssignments;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.reward.EpisodeRewards;
import dev.vagus.collector.reward.RewardTracks;
import dev.vagus.collector.reward.TrackSettings;
import dev.vagus.collector.store.DuckDbStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same items in any order, some twice, in batches of any size, end in the same rewards. */
class ArrivalOrderTest {
  private static final long HOUR = 3600;
  private static final FeedbackAction[] ACTIONS = FeedbackAction.values();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void doesNotMatter(long seed) {
    Random random = new Random(seed);
    List<Object> items = items(random);
    List<Reward> expected = rewards(items, Integer.MAX_VALUE, random);
    assertThat(expected).hasSizeGreaterThan(20);

    List<Object> shuffled = new ArrayList<>(items);
    items.stream().filter(item -> random.nextInt(3) == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);
    assertThat(rewards(shuffled, 7, random)).isEqualTo(expected);
  }

  @Test
  void feedbackThatComesFirstTwiceOrAnHourLate() {
    Object call = inference(1, "c");
    Object accept = feedback("f", bySpan(1), FeedbackAction.ACCEPT, HOUR);
    Random random = new Random(0);
    List<Reward> expected = rewards(List.of(call, accept), 2, random);

    assertThat(expected).extracting(Reward::track).contains("quality");
    assertThat(rewards(List.of(accept, call), 1, random)).isEqualTo(expected);
    assertThat(rewards(List.of(accept, accept, call, accept), 1, random)).isEqualTo(expected);
    assertThat(rewards(List.of(call, inference(50, null), accept), 1, random))
        .containsAll(expected);
  }

  private static List<Object> items(Random random) {
    List<Object> items = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      items.add(inference(n, random.nextBoolean() ? "c" + random.nextInt(3) : null));
      if (random.nextBoolean()) {
        items.add(binding("draft-" + random.nextInt(4), n, 60L * n + 3));
      }
    }
    for (int n = 0; n < 30; n++) {
      FeedbackAction action = ACTIONS[random.nextInt(ACTIONS.length)];
      var target =
          switch (random.nextInt(4)) {
            case 0 -> bySpan(random.nextInt(14));
            case 1 -> byKey("draft-" + random.nextInt(5));
            case 2 -> byResponse(random.nextInt(14));
            default -> byConversation("c" + random.nextInt(4));
          };
      items.add(feedback("f" + n, target, action, random.nextInt(2000)));
    }
    return items;
  }

  /** Rewards in force after everything came in batches of at most this size. */
  private static List<Reward> rewards(List<Object> items, int maxBatch, Random random) {
    try (Store store = DuckDbStore.inMemory()) {
      store.start();
      Digest digest =
          new Digest(
              store,
              new EpisodeRewards(RewardTracks.all(TrackSettings.DEFAULTS), CreditAssignments.all()),
              "test",
              List.of(),
              Clock.systemUTC());
      for (int from = 0; from < items.size(); ) {
        int size = maxBatch > items.size() ? items.size() : 1 + random.nextInt(maxBatch);
        int to = Math.min(items.size(), from + size);
        store.append(batch(items.subList(from, to).toArray())).toCompletableFuture().join();
        if (random.nextBoolean()) {
          digest.digestAll();
        }
        from = to;
      }
      digest.digestAll();
      assertThat(store.digestedPosition()).isEqualTo(store.position());
      List<Reward> rewards = new ArrayList<>();
      store.scan(store.position(), episode -> rewards.addAll(episode.rewards()));
      return rewards;
    }
  }
}
