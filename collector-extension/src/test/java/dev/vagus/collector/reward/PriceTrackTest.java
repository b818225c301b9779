package dev.vagus.collector.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vagus.collector.model.Cost;
import dev.vagus.collector.model.SampleEpisode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTrackTest {
  private final PriceTrack track = new PriceTrack(TrackSettings.DEFAULTS);

  @ParameterizedTest
  @CsvSource({"0, 1", "0.0025, 0.75", "0.01, 0", "0.015, -0.5", "0.02, -1", "5, -1"})
  void costsAreJudgedAgainstTheReference(String dollars, double value) {
    List<Judgement> judgements =
        track.judge(
            new SampleEpisode().call(1, null, SampleEpisode.dollars(dollars), null).build());
    assertThat(judgements).hasSize(1);
    assertThat(judgements.get(0).value()).isCloseTo(value, within(1e-12));
    assertThat(judgements.get(0).contributions().get(0).signal()).isEqualTo("cost");
  }

  @Test
  void anUnknownPriceIsNotFree() {
    assertThat(track.judge(new SampleEpisode().call(1, null, null, null).build())).isEmpty();
  }

  @Test
  void aCurrencyWithoutAReferenceIsNotGuessed() {
    Cost krone = new Cost(BigDecimal.ONE, "NOK", "operator", null);
    assertThat(track.judge(new SampleEpisode().call(1, null, krone, null).build())).isEmpty();
  }

  @Test
  void aReferenceOfNothingIsRefused() {
    TrackSettings d = TrackSettings.DEFAULTS;
    assertThatThrownBy(
            () ->
                new TrackSettings(
                    d.seconds(), d.firstChunkSeconds(), Map.of("EUR", BigDecimal.ZERO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EUR");
  }
}
