package dev.vagus.demo.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScrapeTest {
  private static final Scrape PAGE =
      Scrape.of(
          """
          # HELP calls_total how many
          # TYPE calls_total counter
          calls_total{model="a",service="x, \\"y\\" {z}"} 3.0
          calls_total{model="b",} 4 1700000000000
          worth{model="a"} 0.5
          worth{model="b"} -1
          weight{model="a"} 3
          weight{model="b"} 1
          le_bucket{le="+Inf"} +Inf
          up 1e0
          # EOF
          """);

  @Test
  void readsNamesLabelsAndValues() {
    assertThat(PAGE.samples().get(0))
        .isEqualTo(
            new Scrape.Sample("calls_total", Map.of("model", "a", "service", "x, \"y\" {z}"), 3.0));
    assertThat(PAGE.sum("calls_total")).isEqualTo(7);
    assertThat(PAGE.sum("calls_total", "model", "b")).isEqualTo(4);
    assertThat(PAGE.sum("le_bucket")).isInfinite();
    assertThat(PAGE.sum("up")).isEqualTo(1);
    assertThat(PAGE.sum("none")).isZero();
    assertThat(PAGE.values("calls_total", "model")).containsExactly("a", "b");
  }

  @Test
  void weighsMeans() {
    assertThat(PAGE.mean("worth", "weight")).isCloseTo(0.125, within(1e-12));
    assertThat(PAGE.mean("none", "weight")).isNaN();
  }

  @Test
  void refusesWhatIsNoSample() {
    assertThatThrownBy(() -> Scrape.of("<html>")).hasMessage("no sample: <html>");
    assertThatThrownBy(() -> Scrape.of("a{b=c} 1")).hasMessage("no labels: b=c");
  }
}
