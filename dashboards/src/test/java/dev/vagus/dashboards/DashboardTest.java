package dev.vagus.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DashboardTest {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([a-z]\\w*)\\}?");
  private static final Pattern LEGEND_LABEL = Pattern.compile("\\{\\{(\\w+)\\}\\}");

  private final Dashboard dashboard;

  DashboardTest() throws IOException {
    dashboard = Dashboard.read();
  }

  @Test
  void hasAnAddressThatLastsAndQueriesThatCanBeRead() {
    assertThat(dashboard.json().path("uid").asText()).isEqualTo("vagus-overview");
    assertThat(dashboard.json().path("schemaVersion").asInt()).isGreaterThanOrEqualTo(41);
    assertThat(dashboard.queries())
        .hasSizeGreaterThan(25)
        .allSatisfy(asked -> assertThat(asked.query().selectors()).isNotEmpty());
  }

  @Test
  void explainsEachPanelAndSaysItsUnit() {
    Set<Integer> ids = new HashSet<>();
    for (JsonNode panel : dashboard.panels()) {
      String title = panel.path("title").asText();
      assertThat(panel.path("description").asText()).as(title).hasSizeGreaterThan(30).endsWith(".");
      assertThat(panel.at("/fieldConfig/defaults/unit").asText()).as(title).isNotEmpty();
      assertThat(panel.path("targets")).as(title).isNotEmpty();
      assertThat(ids.add(panel.path("id").asInt())).as("id of " + title).isTrue();
    }
  }

  @Test
  void laysPanelsOutWithoutOverlap() {
    Set<String> taken = new HashSet<>();
    for (JsonNode panel : dashboard.json().path("panels")) {
      JsonNode grid = panel.path("gridPos");
      for (int x = grid.path("x").asInt(); x < right(grid); x++) {
        for (int y = grid.path("y").asInt(); y < grid.path("y").asInt() + height(grid); y++) {
          assertThat(taken.add(x + "," + y)).as(panel.path("title").asText()).isTrue();
        }
      }
      assertThat(right(grid)).isLessThanOrEqualTo(24);
    }
  }

  private static int right(JsonNode grid) {
    return grid.path("x").asInt() + grid.path("w").asInt();
  }

  private static int height(JsonNode grid) {
    return grid.path("h").asInt();
  }

  @Test
  void usesOnlyVariablesThatItDeclares() {
    Set<String> declared = new HashSet<>();
    for (JsonNode variable : dashboard.json().at("/templating/list")) {
      declared.add(variable.path("name").asText());
    }
    assertThat(declared).containsExactlyInAnyOrder("datasource", "service", "model");
    Matcher used = VARIABLE.matcher(dashboard.json().path("panels").toString());
    while (used.find()) {
      assertThat(declared).contains(used.group(1));
    }
  }

  @Test
  void namesSeriesByLabelsThatTheQueryKeeps() {
    for (Dashboard.Asked asked : dashboard.queries()) {
      Set<String> kept = new HashSet<>();
      asked.query().labels((metric, label) -> kept.add(label));
      Matcher label = LEGEND_LABEL.matcher(asked.legend());
      while (label.find()) {
        assertThat(kept).as(asked.where()).contains(label.group(1));
      }
    }
  }
}
