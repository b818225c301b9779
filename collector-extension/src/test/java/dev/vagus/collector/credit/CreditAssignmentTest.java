package dev.vagus.collector.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vagus.collector.model.SampleEpisode;
import dev.vagus.collector.model.SpanKey;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditAssignmentTest {
  @Test
  void discountedGivesTheReturnOfARewardAtTheEnd() {
    Map<SpanKey, Credit> credits = new DiscountedCredit(0.9).assign(calls(3).build());
    assertThat(credits.keySet())
        .containsExactly(SampleEpisode.key(0), SampleEpisode.key(1), SampleEpisode.key(2));
    assertThat(credits.values())
        .extracting(Credit::factor)
        .satisfiesExactly(
            first -> assertThat(first).isCloseTo(0.81, within(1e-12)),
            second -> assertThat(second).isCloseTo(0.9, within(1e-12)),
            last -> assertThat(last).isEqualTo(1));
    assertThat(credits.values())
        .extracting(Credit::why)
        .startsWith("2 later calls in the episode, each discounts by 0.9.")
        .endsWith("The last call of the episode gets its whole reward.");
  }

  @Test
  void identicalGivesTheSameToEach() {
    Map<SpanKey, Credit> credits = new IdenticalCredit().assign(calls(4).build());
    assertThat(credits).hasSize(4);
    assertThat(credits.values())
        .containsOnly(new Credit(1, 0.25, "The episode's reward, the same for each of 4 calls."));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 1000, 20_000})
  void everySchemeSharesOutExactlyWhatWasGiven(int count) {
    for (CreditAssignment scheme : CreditAssignments.all()) {
      Map<SpanKey, Credit> credits = scheme.assign(calls(count).build());
      assertThat(credits).as(scheme.name()).hasSize(count);
      assertThat(credits.values().stream().mapToDouble(Credit::share).sum())
          .as(scheme.name())
          .isCloseTo(1, within(1e-9));
      assertThat(credits.values())
          .allSatisfy(
              credit -> {
                assertThat(credit.factor()).isGreaterThan(0).isLessThanOrEqualTo(1);
                assertThat(credit.share()).isGreaterThan(0).isLessThanOrEqualTo(1);
                assertThat(credit.why()).endsWith(".");
              });
    }
  }

  @Test
  void theOrderInWhichInferencesAreListedDoesNotMatter() {
    SampleEpisode episode = calls(7);
    for (CreditAssignment scheme : CreditAssignments.all()) {
      Map<SpanKey, Credit> expected = scheme.assign(episode.build());
      for (int seed = 0; seed < 50; seed++) {
        assertThat(scheme.assign(episode.shuffled(seed))).isEqualTo(expected);
      }
    }
  }

  @Test
  void anEpisodeWithoutInferencesHasNobodyToCredit() {
    for (CreditAssignment scheme : CreditAssignments.all()) {
      assertThat(scheme.assign(calls(0).build())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void gammaMustBeADiscount(double gamma) {
    assertThatThrownBy(() -> new DiscountedCredit(gamma))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gamma");
  }

  private static SampleEpisode calls(int count) {
    SampleEpisode episode = new SampleEpisode();
    IntStream.range(0, count).forEach(n -> episode.call(1, null, null, null));
    return episode;
  }
}
