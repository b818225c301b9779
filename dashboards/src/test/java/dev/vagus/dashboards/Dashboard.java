package dev.vagus.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dashboard file with its queries as Prometheus gets them. */
record Dashboard(JsonNode json) {
  private static final Path FILE = Path.of("grafana/dashboards/vagus-overview.json");
  private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+),\\s*(\\w+)\\)");

  static Dashboard read() throws IOException {
    return new Dashboard(new ObjectMapper().readTree(Files.readString(FILE)));
  }

  /**
   * One query.
   *
   * @param where title of the panel or name of the variable
   * @param legend what a series is called, empty for variables
   */
  record Asked(String where, String expression, String legend) {
    Query query() {
      return QueryParser.parse(expression);
    }
  }

  /** All panels but the headings of rows. */
  List<JsonNode> panels() {
    List<JsonNode> panels = new ArrayList<>();
    for (JsonNode panel : json.path("panels")) {
      if (!panel.path("type").asText().equals("row")) {
        panels.add(panel);
      }
    }
    return panels;
  }

  /** Queries of all panels and of all variables that ask for values of a label. */
  List<Asked> queries() {
    List<Asked> queries = new ArrayList<>();
    for (JsonNode panel : panels()) {
      for (JsonNode target : panel.path("targets")) {
        queries.add(
            new Asked(
                panel.path("title").asText(),
                filled(target.path("expr").asText()),
                target.path("legendFormat").asText()));
      }
    }
    for (JsonNode variable : json.at("/templating/list")) {
      Matcher values = LABEL_VALUES.matcher(variable.at("/query/query").asText());
      if (values.matches()) {
        queries.add(
            new Asked(
                "variable " + variable.path("name").asText(),
                "group by (" + values.group(2) + ") (" + filled(values.group(1)) + ")",
                ""));
      }
    }
    return queries;
  }

  /** With Grafana's variables replaced as for "All" and an hour. */
  private static String filled(String expression) {
    return expression
        .replace("$__rate_interval", "1m")
        .replace("$__range", "1h")
        .replaceAll("\\$(service|model)", ".*");
  }
}
