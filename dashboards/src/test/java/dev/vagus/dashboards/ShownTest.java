package dev.vagus.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.demo.run.Scrape;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {
  private final Shown shown = new Shown(Scrape.of("a{x=\"1\"} 1\na{y=\"1\"} 1\nb 2\n"));

  private List<String> missing(String expression) {
    return shown.missing(new Dashboard.Asked("panel", expression, ""));
  }

  @Test
  void knowsWhatIsThere() {
    assertThat(missing("sum by (x, job) (a{y=\"2\"}) / b")).isEmpty();
  }

  @Test
  void namesWhatIsNotThere() {
    assertThat(missing("sum by (x) (c)")).containsExactly("panel: no metric c");
    assertThat(missing("sum by (x) (rate(b{z=\"1\"}[1m]))"))
        .containsExactlyInAnyOrder("panel: b has no label x", "panel: b has no label z");
  }
}
