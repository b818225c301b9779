package dev.vagus.demo.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A dataset that was exported.
 *
 * @param rows over all splits, as its manifest says
 */
record Dataset(String format, long rows, Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FORMATS =
      List.of("openai-sft", "trl-preference", "trl-kto", "parquet");
  private static final int SECONDS = 120;

  /** Exports every format from a running collector with the collector's own command. */
  static List<Dataset> exportAll(DemoSettings settings, String collectorUrl)
      throws IOException, InterruptedException, DemoFailure {
    List<Dataset> datasets = new ArrayList<>();
    for (String format : FORMATS) {
      Path folder = settings.datasets().resolve(format);
      List<String> arguments =
          List.of(
              "-XX:TieredStopAtLevel=1",
              "-jar",
              settings.collectorJar().toString(),
              "export",
              "--from-url",
              collectorUrl,
              "--format",
              format,
              "--out",
              folder.toString());
      try (Child export = Child.java("export-" + format, settings.logs(), arguments, Map.of())) {
        if (export.awaitEnd(SECONDS) != 0) {
          throw new DemoFailure("the export of " + format + " failed" + export.lastWords());
        }
      }
      datasets.add(new Dataset(format, rows(folder), folder));
    }
    return datasets;
  }

  private static long rows(Path folder) throws IOException, DemoFailure {
    JsonNode rows =
        JSON.readTree(Files.readString(folder.resolve("manifest.json"))).at("/counts/rows");
    if (!rows.isIntegralNumber()) {
      throw new DemoFailure("the manifest in " + folder + " does not say how many rows there are");
    }
    return rows.longValue();
  }
}
