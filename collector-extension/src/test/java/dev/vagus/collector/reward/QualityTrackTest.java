package dev.vagus.collector.reward;

import static dev.vagus.collector.model.FeedbackAction.ACCEPT;
import static dev.vagus.collector.model.FeedbackAction.COMMENT;
import static dev.vagus.collector.model.FeedbackAction.COPY;
import static dev.vagus.collector.model.FeedbackAction.DEMONSTRATION;
import static dev.vagus.collector.model.FeedbackAction.EDIT;
import static dev.vagus.collector.model.FeedbackAction.EVALUATION;
import static dev.vagus.collector.model.FeedbackAction.OUTCOME;
import static dev.vagus.collector.model.FeedbackAction.PARTIAL_ACCEPT;
import static dev.vagus.collector.model.FeedbackAction.RATE;
import static dev.vagus.collector.model.FeedbackAction.REGENERATE;
import static dev.vagus.collector.model.FeedbackAction.REJECT;
import static dev.vagus.collector.model.FeedbackAction.RETRACT;
import static dev.vagus.collector.model.FeedbackAction.SURVIVAL;
import static dev.vagus.collector.model.FeedbackAction.THUMBS_DOWN;
import static dev.vagus.collector.model.FeedbackAction.THUMBS_UP;
import static dev.vagus.collector.model.SampleEpisode.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vagus.collector.model.Contribution;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.SampleEpisode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QualityTrackTest {
  private final QualityTrack track = new QualityTrack();

  @ParameterizedTest
  @CsvSource({
    "ACCEPT, 1, 1",
    "REJECT, -1, 1",
    "REGENERATE, -0.5, 0.7",
    "COPY, 0.5, 0.5",
    "THUMBS_UP, 1, 1.5",
    "THUMBS_DOWN, -1, 1.5"
  })
  void whatTheUserDidHasAWorth(FeedbackAction action, double value, double weight) {
    List<Judgement> judgements = judge(sample().feedback(0, action));
    assertThat(judgements).hasSize(1);
    assertThat(judgements.get(0).inference()).isEqualTo(key(0));
    assertThat(judgements.get(0).contributions())
        .containsExactly(
            new Contribution(action.name().toLowerCase(Locale.ROOT), "f0", value, weight));
  }

  @ParameterizedTest
  @EnumSource(
      value = FeedbackAction.class,
      names = {
        "COMMENT",
        "RETRACT",
        "EDIT",
        "DEMONSTRATION",
        "RATE",
        "OUTCOME",
        "SURVIVAL",
        "PARTIAL_ACCEPT",
        "EVALUATION"
      })
  void whatSaysNothingAboutTheWorthIsUnknownAndNotZero(FeedbackAction action) {
    assertThat(judge(sample().feedback(0, action))).isEmpty();
  }

  @Test
  void noFeedbackNoJudgement() {
    assertThat(judge(sample())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 0.14285714285714285",
    "Your parcel is late., Your parcel is late., 1",
    "'Your parcel\n is late.', ' Your parcel is  late.', 1",
    "abc, xyz, -1"
  })
  void anEditIsWorthWhatStayed(String output, String finalText, double value) {
    assertThat(valueOf(new SampleEpisode().answer(output).text(0, EDIT, finalText)))
        .isCloseTo(value, within(1e-12));
    assertThat(valueOf(new SampleEpisode().answer(output).text(0, DEMONSTRATION, finalText)))
        .isCloseTo(value, within(1e-12));
  }

  @Test
  void anEditOfAnOutputThatWasNotCapturedIsUnknownUnlessItSaysHowMuchStayed() {
    assertThat(judge(new SampleEpisode().answer(null).text(0, EDIT, "final"))).isEmpty();
    assertThat(valueOf(new SampleEpisode().answer(null).value(0, EDIT, 0.75, null, null)))
        .isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({"1, -1", "3, 0", "4, 0.5", "5, 1", "9, 1", "0, -1"})
  void ratingsAreLinearOnTheirScale(double stars, double value) {
    assertThat(valueOf(sample().value(0, RATE, stars, 1.0, 5.0))).isEqualTo(value);
    assertThat(valueOf(sample().value(0, EVALUATION, stars, 1.0, 5.0))).isEqualTo(value);
    assertThat(valueOf(sample().value(0, OUTCOME, stars, 1.0, 5.0))).isEqualTo(value);
  }

  @Test
  void aNumberWithoutItsScaleIsNotGuessed() {
    assertThat(judge(sample().value(0, RATE, 4, null, null))).isEmpty();
    assertThat(judge(sample().value(0, RATE, 4, 1.0, null))).isEmpty();
    assertThat(judge(sample().value(0, RATE, 4, 5.0, 1.0))).isEmpty();
    assertThat(judge(sample().value(0, RATE, Double.NaN, 1.0, 5.0))).isEmpty();
    assertThat(judge(sample().value(0, EVALUATION, 1, null, null))).isEmpty();
    assertThat(judge(sample().value(0, OUTCOME, 0.7, null, null))).isEmpty();
  }

  @Test
  void sharesAndYesOrNoNeedNoScale() {
    assertThat(valueOf(sample().value(0, PARTIAL_ACCEPT, 0.25, null, null))).isEqualTo(-0.5);
    assertThat(valueOf(sample().value(0, SURVIVAL, 0.9, null, null))).isCloseTo(0.8, within(1e-12));
    assertThat(valueOf(sample().value(0, OUTCOME, 1, null, null))).isEqualTo(1);
    assertThat(valueOf(sample().value(0, OUTCOME, 0, null, null))).isEqualTo(-1);
  }

  @Test
  void anEvaluationThatVagusSentIsNoEvidence() {
    SampleEpisode echo =
        sample().feedback(0, EVALUATION, 1.0, -1.0, 1.0, null, "vagus.quality", null);
    assertThat(judge(echo)).isEmpty();
  }

  @Test
  void signalsAreAveragedByWeight() {
    SampleEpisode episode =
        sample()
            .feedback(0, ACCEPT)
            .feedback(0, THUMBS_DOWN)
            .feedback(0, COPY)
            .text(0, COMMENT, "");
    assertThat(valueOf(episode)).isCloseTo((1 - 1.5 + 0.25) / 3, within(1e-12));
  }

  @Test
  void theLatestDecisionOfAnAuthorCounts() {
    assertThat(valueOf(sample().feedback(0, ACCEPT).feedback(0, REJECT))).isEqualTo(-1);
    assertThat(valueOf(sample().feedback(0, REGENERATE).feedback(0, ACCEPT))).isEqualTo(1);
    assertThat(valueOf(sample().feedback(0, THUMBS_UP).feedback(0, THUMBS_DOWN))).isEqualTo(-1);
    assertThat(valueOf(sample().value(0, RATE, 1, 1.0, 5.0).value(0, RATE, 5, 1.0, 5.0)))
        .isEqualTo(1);
  }

  @Test
  void sendingWhatWasEditedDoesNotUndoTheEdit() {
    SampleEpisode sent =
        new SampleEpisode().answer("abcd").text(0, EDIT, "abxy").feedback(0, ACCEPT);
    assertThat(valueOf(sent)).isEqualTo(0);
    SampleEpisode discarded =
        new SampleEpisode().answer("abcd").text(0, EDIT, "abxy").feedback(0, REJECT);
    assertThat(valueOf(discarded)).isEqualTo(-1);
  }

  @Test
  void authorsDoNotReplaceEachOther() {
    SampleEpisode episode =
        sample().feedback(0, ACCEPT).feedback(0, REJECT, null, null, null, null, null, "user-2");
    assertThat(valueOf(episode)).isEqualTo(0);
  }

  @Test
  void aRetractionTakesBackWhatItsAuthorSaidBeforeOnThatTarget() {
    assertThat(judge(sample().feedback(0, ACCEPT).feedback(0, RETRACT))).isEmpty();
    assertThat(valueOf(sample().feedback(0, ACCEPT).feedback(0, RETRACT).feedback(0, REJECT)))
        .isEqualTo(-1);
    SampleEpisode other =
        sample().feedback(0, ACCEPT).feedback(0, RETRACT, null, null, null, null, null, "user-2");
    assertThat(valueOf(other)).isEqualTo(1);
    assertThat(judge(sample().answer("b").feedback(1, ACCEPT).feedback(0, RETRACT))).hasSize(1);
  }

  @Test
  void whatIsSaidAboutTheEpisodeIsJudgedApart() {
    SampleEpisode episode = sample().feedback(0, ACCEPT).value(null, OUTCOME, 0, null, null);
    List<Judgement> judgements = judge(episode);
    assertThat(judgements).extracting(Judgement::inference).containsExactly(key(0), null);
    assertThat(judgements).extracting(Judgement::value).containsExactly(1.0, -1.0);
  }

  private static SampleEpisode sample() {
    return new SampleEpisode().answer("Your parcel is late.");
  }

  private List<Judgement> judge(SampleEpisode episode) {
    return track.judge(episode.build());
  }

  private double valueOf(SampleEpisode episode) {
    List<Judgement> judgements = judge(episode);
    assertThat(judgements).hasSize(1);
    return judgements.get(0).value();
  }
}
