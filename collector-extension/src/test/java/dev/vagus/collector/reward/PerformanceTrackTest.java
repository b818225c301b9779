package dev.vagus.collector.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vagus.collector.model.Contribution;
import dev.vagus.collector.model.SampleEpisode;
import dev.vagus.collector.reward.TrackSettings.Range;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformanceTrackTest {
  private final PerformanceTrack track =
      new PerformanceTrack(
          new TrackSettings(
              Map.of("*", new Range(1, 100), "embeddings", new Range(0.01, 1)),
              new Range(0.1, 10),
              Map.of()));

  @ParameterizedTest
  @CsvSource({"0.2, 1", "1, 1", "10, 0", "100, -1", "1000, -1", "31.6227766, -0.5"})
  void durationsAreJudgedByTheirLogarithm(double seconds, double value) {
    List<Judgement> judgements =
        track.judge(new SampleEpisode().call(seconds, null, null, null).build());
    assertThat(judgements).hasSize(1);
    assertThat(judgements.get(0).value()).isCloseTo(value, within(1e-8));
  }

  @Test
  void aStreamIsAlsoJudgedByItsFirstChunk() {
    List<Judgement> judgements = track.judge(new SampleEpisode().call(10, 0.1, null, null).build());
    String source = SampleEpisode.key(0).toString();
    assertThat(judgements)
        .containsExactly(
            new Judgement(
                SampleEpisode.key(0),
                List.of(
                    new Contribution("duration", source, 0, 1),
                    new Contribution("time_to_first_chunk", source, 1, 1))));
    assertThat(judgements.get(0).value()).isEqualTo(0.5);
  }

  @Test
  void aFailedCallHasNoSpeed() {
    assertThat(track.judge(new SampleEpisode().call(0.1, 0.1, null, "timeout").build())).isEmpty();
  }

  @Test
  void anUnknownDurationIsNotSplendid() {
    assertThat(track.judge(new SampleEpisode().call(0, null, null, null).build())).isEmpty();
  }

  @Test
  void operationsHaveTheirOwnReferences() {
    List<Judgement> judgements = track.judge(new SampleEpisode().embeddings(1).build());
    assertThat(judgements.get(0).value()).isEqualTo(-1);
  }

  @Test
  void aRangeMustHaveTwoEnds() {
    assertThatThrownBy(() -> new Range(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2.0 and 1.0");
    assertThatThrownBy(() -> new Range(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
