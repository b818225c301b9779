package dev.vagus.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  private static Set<String> labels(String source) {
    Set<String> labels = new TreeSet<>();
    QueryParser.parse(source).labels((metric, label) -> labels.add(metric + "." + label));
    return labels;
  }

  @Test
  void findsMetricsAndTheLabelsThatEachMustHave() {
    assertThat(
            labels(
                "sum by (model) (rate(a_total{service=~\"x|y\", op!=\"\"}[5m]))"
                    + " / on (model) group_left (unit) max(b{kind=\"1\"}) by (model, unit)"))
        .containsExactly(
            "a_total.model",
            "a_total.op",
            "a_total.service",
            "a_total.unit",
            "b.kind",
            "b.model",
            "b.unit");
  }

  @Test
  void readsFunctionsWithNumbersAndTexts() {
    Query query =
        QueryParser.parse(
            "histogram_quantile(0.95, sum by (le) (rate(d_seconds_bucket[1m]))) > bool -1.5e3 or"
                + " vector(0) * clamp_min(e offset 5m, 1)");

    assertThat(query.selectors())
        .extracting(Query.Selector::metric)
        .containsExactly("d_seconds_bucket", "e");
  }

  @Test
  void relaysNoLabelOfIgnoring() {
    assertThat(labels("a / ignoring (x) b")).isEmpty();
    assertThat(labels("sum without (x) (a)")).containsExactly("a.x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sum(", "a{b}", "a{b=c}", "a b", "a +", "rate(a[5m)", "sum by a (b)", "a ? b", ""})
  void refusesWhatIsNoQuery(String source) {
    assertThatThrownBy(() -> QueryParser.parse(source))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
