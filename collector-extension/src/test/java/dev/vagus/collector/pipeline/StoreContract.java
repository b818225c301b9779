package dev.vagus.collector.pipeline;

import static dev.vagus.collector.pipeline.Sample.batch;
import static dev.vagus.collector.pipeline.Sample.binding;
import static dev.vagus.collector.pipeline.Sample.byConversation;
import static dev.vagus.collector.pipeline.Sample.byKey;
import static dev.vagus.collector.pipeline.Sample.byResponse;
import static dev.vagus.collector.pipeline.Sample.bySpan;
import static dev.vagus.collector.pipeline.Sample.feedback;
import static dev.vagus.collector.pipeline.Sample.inference;
import static dev.vagus.collector.pipeline.Sample.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.JoinedFeedback;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.RewardRevision;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store keeps to. */
public abstract class StoreContract {
  private static final long HOUR = 3600;

  @SuppressWarnings("NullAway.Init")
  private Store store;

  /** A new, empty store. */
  protected abstract Store create();

  @BeforeEach
  void open() {
    store = create();
    store.start();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void keepsAnInferenceAsItIs() {
    append(inference(1, "c"));
    store.join(100);

    Episode episode = store.dirtyEpisodes(10).get(0);
    assertThat(episode.id()).isEqualTo("c");
    assertThat(episode.inferences()).containsExactly(inference(1, "c"));
  }

  @Test
  void storesTheSameThingOnce() {
    assertThat(append(inference(1, null), inference(1, null)))
        .isEqualTo(new IngestResult.Accepted(1, 1));
    assertThat(append(inference(1, null), inference(2, null)))
        .isEqualTo(new IngestResult.Accepted(1, 1));
    Object accept = feedback("f", bySpan(1), FeedbackAction.ACCEPT, HOUR);
    assertThat(append(accept, accept, binding("17", 1, 1), binding("17", 1, 1)))
        .isEqualTo(new IngestResult.Accepted(2, 2));
    assertThat(append(accept, binding("17", 1, 1))).isEqualTo(new IngestResult.Accepted(0, 2));
    assertThat(store.position()).isEqualTo(4);
    assertThat(store.overview().traffic().get(0).inferences()).isEqualTo(2);
  }

  @Test
  void findsTheTargetByEveryKey() {
    append(inference(1, "c"), inference(2, "c"), binding("17", 1, 3));
    append(
        feedback("span", bySpan(1), FeedbackAction.ACCEPT, HOUR),
        feedback("key", byKey("17"), FeedbackAction.ACCEPT, HOUR),
        feedback("response", byResponse(1), FeedbackAction.ACCEPT, HOUR),
        feedback("latest", byConversation("c"), FeedbackAction.ACCEPT, HOUR),
        feedback("before", byConversation("c"), FeedbackAction.ACCEPT, 63),
        feedback("whole", byConversation("c"), FeedbackAction.OUTCOME, HOUR));

    assertThat(targets())
        .containsExactly(
            "before→" + span(1),
            "key→" + span(1),
            "latest→" + span(2),
            "response→" + span(1),
            "span→" + span(1),
            "whole→null");
  }

  @Test
  void parksWhatHasNoTargetYet() {
    append(
        feedback("span", bySpan(1), FeedbackAction.ACCEPT, 0),
        feedback("key", byKey("17"), FeedbackAction.ACCEPT, 0));
    assertThat(targets()).isEmpty();
    assertThat(store.overview().parked()).extracting(Overview.Parked::count).containsExactly(2L);

    append(inference(1, null));
    assertThat(targets()).containsExactly("span→" + span(1));
    append(binding("17", 1, 5));
    assertThat(targets()).containsExactly("key→" + span(1), "span→" + span(1));
    assertThat(store.overview().parked()).isEmpty();
  }

  @Test
  void aConversationIsNotSearchedBeyondItsWindow() {
    append(inference(0, "c"));
    long week = 7 * 24 * HOUR;
    append(
        feedback("in", byConversation("c"), FeedbackAction.ACCEPT, week),
        feedback("out", byConversation("c"), FeedbackAction.ACCEPT, week + 10));

    assertThat(targets()).containsExactly("in→" + span(0));
  }

  @Test
  void aKeyThatIsBoundAgainMovesOnlyWhatHappenedAfter() {
    append(inference(1, null), inference(2, null), binding("17", 1, 10));
    append(
        feedback("early", byKey("17"), FeedbackAction.REJECT, 20),
        feedback("late", byKey("17"), FeedbackAction.ACCEPT, 40));
    assertThat(targets()).containsExactly("early→" + span(1), "late→" + span(1));

    append(binding("17", 2, 30));
    assertThat(targets()).containsExactly("early→" + span(1), "late→" + span(2));
  }

  @Test
  void rewardsAreRevisedAndEpisodesBecomeClean() {
    append(inference(1, "c"));
    long joined = store.join(100);
    assertThat(store.digestedPosition()).isZero();
    store.commit(List.of(new EpisodeDigest("c", List.of(), List.of(revision(1, 0.5, joined)))));
    assertThat(store.digestedPosition()).isEqualTo(joined);
    assertThat(store.dirtyEpisodes(10)).isEmpty();

    append(feedback("f", bySpan(1), FeedbackAction.ACCEPT, HOUR));
    long again = store.join(100);
    store.commit(List.of(new EpisodeDigest("c", List.of(), List.of(revision(2, -0.25, again)))));

    assertThat(store.latestRevisions(List.of("c"))).containsExactly(revision(2, -0.25, again));
    assertThat(scan(joined))
        .singleElement()
        .satisfies(
            then -> {
              assertThat(then.episode().feedback()).isEmpty();
              assertThat(then.rewards()).extracting(Reward::value).containsExactly(0.5);
            });
    assertThat(scan(again))
        .singleElement()
        .satisfies(
            now -> {
              assertThat(now.episode().feedback()).hasSize(1);
              assertThat(now.rewards()).extracting(Reward::value).containsExactly(-0.25);
            });
  }

  @Test
  void otherRulesMakeEverythingDirty() {
    store.rules("quality 1");
    append(inference(1, "c"));
    long joined = store.join(100);
    store.commit(List.of(new EpisodeDigest("c", List.of(), List.of())));

    store.rules("quality 1");
    assertThat(store.dirtyEpisodes(10)).isEmpty();
    assertThat(store.digestedPosition()).isEqualTo(joined);
    store.rules("quality 2");
    assertThat(store.dirtyEpisodes(10)).extracting(Episode::id).containsExactly("c");
    assertThat(store.digestedPosition()).isZero();
  }

  private RewardRevision revision(int revision, double value, long position) {
    Reward reward =
        new Reward(
            span(1),
            "c",
            "quality",
            1,
            "direct",
            value,
            0.3,
            List.of(new dev.vagus.collector.model.Contribution("edit", "f", value, 0.1)),
            "Said so.");
    return new RewardRevision(
        span(1), "c", "quality", "direct", reward, revision, position, Sample.START);
  }

  private List<ScoredEpisode> scan(long upTo) {
    List<ScoredEpisode> episodes = new ArrayList<>();
    store.scan(upTo, episodes::add);
    assertThat(store.episodeCount(upTo)).isEqualTo(episodes.size());
    return episodes;
  }

  private IngestResult append(Object... items) {
    return store.append(batch(items)).toCompletableFuture().join();
  }

  /** What each joined feedback is about, after joining; the same from scratch. */
  private List<String> targets() {
    while (store.join(1) < store.position()) {}
    List<String> joined = new ArrayList<>();
    for (Episode dirty : store.dirtyEpisodes(100)) {
      dirty.feedback().forEach(feedback -> joined.add(target(feedback)));
      store.commit(List.of(new EpisodeDigest(dirty.id(), List.of(), List.of())));
    }
    List<String> scanned = new ArrayList<>();
    for (ScoredEpisode episode : scan(store.position())) {
      episode.episode().feedback().forEach(feedback -> scanned.add(target(feedback)));
    }
    assertThat(scanned).containsAll(joined);
    return scanned.stream().sorted().toList();
  }

  private static String target(JoinedFeedback joined) {
    return joined.feedback().id() + "→" + joined.inference();
  }
}
