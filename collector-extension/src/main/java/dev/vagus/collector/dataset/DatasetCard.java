package dev.vagus.collector.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The README of a dataset folder: front matter that Hugging Face's {@code load_dataset} reads, and
 * what a person must know before training on it.
 */
public final class DatasetCard {
  /** Name of the file. */
  public static final String FILE = "README.md";

  private DatasetCard() {}

  /**
   * Markdown.
   *
   * @param files those with rows
   */
  public static String of(
      DatasetFormat format,
      Instant createdAt,
      long logPosition,
      Split split,
      DatasetCounts counts,
      List<DatasetFile> files) {
    StringBuilder card = new StringBuilder("---\n");
    if (!files.isEmpty()) {
      card.append("configs:\n- config_name: default\n  data_files:\n");
    }
    for (DatasetFile file : files) {
      card.append("  - split: ").append(file.split()).append('\n');
      card.append("    path: ").append(file.path()).append('\n');
    }
    if (!format.isParquet() && !files.isEmpty()) {
      card.append("dataset_info:\n  features:\n");
      card.append(Features.yaml(format.columns(), counts.columns()));
    }
    card.append("size_categories:\n- ").append(size(counts.allRows())).append('\n');
    card.append("tags:\n- vagus\n- ").append(format.name()).append("\n---\n\n");
    card.append("# Dataset in the format ").append(format.name()).append("\n\n");
    card.append("Cut at log position ").append(logPosition).append(", written ");
    card.append(createdAt).append(".\n\n## What is in it\n\n").append(format.policy());
    card.append(
        """


        Texts are as captured by the agent, under its capture mode and redaction; nothing was
        redacted again when this was written. Read it before you share it. No licence is implied.

        | | count |
        |---|---|
        """);
    line(card, "episodes read", counts.episodes());
    line(card, "inferences read", counts.inferences());
    line(card, "candidates", counts.candidates());
    for (Map.Entry<String, Long> part : counts.rows().entrySet()) {
      line(card, "rows, " + part.getKey(), part.getValue());
    }
    for (Map.Entry<String, Long> reason : counts.dropped().entrySet()) {
      line(card, "dropped, " + reason.getKey(), reason.getValue());
    }
    card.append("\n## Split\n\n").append(split.rule()).append('\n');
    if (!format.carriesLineage()) {
      card.append(
          "\n## Lineage\n\n`lineage.jsonl` names the spans and the feedback of each row.\n");
    }
    return card.toString();
  }

  private static void line(StringBuilder card, String what, long count) {
    card.append("| ").append(what).append(" | ").append(count).append(" |\n");
  }

  private static String size(long rows) {
    if (rows < 1_000) {
      return "n<1K";
    }
    if (rows < 10_000) {
      return "1K<n<10K";
    }
    return rows < 100_000 ? "10K<n<100K" : rows < 1_000_000 ? "100K<n<1M" : "1M<n<10M";
  }
}
