package dev.vagus.collector.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * What a dataset is made of, so that it can be made again and be trusted. Written last: a folder
 * without it is not a dataset.
 *
 * @param vagusVersion of the software that wrote it
 * @param logPosition position of the ingest log that the dataset was cut at
 * @param files everything in the folder but the manifest
 */
public record Manifest(
    String vagusVersion,
    DatasetFormat format,
    Instant createdAt,
    long logPosition,
    Split split,
    DatasetCounts counts,
    List<DatasetFile> files) {
  /** Name of the file. */
  public static final String FILE = "manifest.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Indented JSON. */
  public String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", format.name()).put("format_version", format.version());
    root.put("created_at", createdAt.toString()).put("created_by", "vagus " + vagusVersion);
    root.put("log_position", logPosition);
    root.putObject("filter_policy").put("version", format.version()).put("text", format.policy());
    root.putObject("split")
        .put("rule", split.rule())
        .put("salt", split.salt())
        .put("validation_share", split.validationShare());
    ObjectNode in = root.putObject("counts");
    in.put("episodes", counts.episodes()).put("inferences", counts.inferences());
    in.put("candidates", counts.candidates()).put("rows", counts.allRows());
    counts.rows().forEach(in.putObject("rows_by_split")::put);
    counts.dropped().forEach(in.putObject("dropped")::put);
    counts.tracks().forEach(root.putObject("track_versions")::put);
    ArrayNode list = root.putArray("files");
    for (DatasetFile file : files) {
      ObjectNode entry = list.addObject().put("path", file.path());
      entry.put("rows", file.rows()).put("bytes", file.bytes()).put("sha256", file.sha256());
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values is JSON", impossible);
    }
  }
}
