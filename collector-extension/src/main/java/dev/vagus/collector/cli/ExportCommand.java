package dev.vagus.collector.cli;

import dev.vagus.collector.dataset.DatasetCounts;
import dev.vagus.collector.dataset.DatasetFormat;
import dev.vagus.collector.dataset.DatasetFormats;
import dev.vagus.collector.dataset.Manifest;
import dev.vagus.collector.dataset.Split;
import dev.vagus.collector.pipeline.DatasetExport;
import dev.vagus.collector.pipeline.TrajectorySource;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: writes a dataset from a running collector or from a store that nobody uses. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes a dataset: rows to train on, a manifest and a card.")
public final class ExportCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final ExportSources sources;
  private final DatasetExport export;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "NAME",
      description = "what to write; a name that is unknown lists the known ones")
  private String format = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder for the dataset; an earlier dataset in it is replaced")
  private @Nullable Path out;

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "read this store; it must not be in use")
  private @Nullable Path store;

  @Option(
      names = "--from-url",
      paramLabel = "URL",
      description =
          "read from this running collector (default: the one on this machine, if there is one)")
  private @Nullable URI url;

  @Option(
      names = "--validation-share",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "part of the conversations that is kept for validation (default: 0.1)")
  private double validationShare;

  @Option(
      names = "--split-salt",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "another text gives another split")
  private String salt = "";

  public ExportCommand(ExportSources sources, DatasetExport export) {
    this.sources = sources;
    this.export = export;
  }

  @Override
  public Integer call() {
    DatasetFormat known = DatasetFormats.named(format);
    if (known == null) {
      return say(MISUSED, "unknown format '" + format + "'; use one of " + DatasetFormats.names());
    }
    if (store != null && url != null) {
      return say(MISUSED, "--store and --from-url exclude each other; give one of them");
    }
    if (out == null) {
      return say(MISUSED, "--out is missing");
    }
    Split split;
    try {
      split = new Split(salt, validationShare);
    } catch (IllegalArgumentException e) {
      return say(MISUSED, "--validation-share: " + e.getMessage());
    }
    try (TrajectorySource source = sources.open(store, url);
        ProgressLine progress = new ProgressLine()) {
      report(export.run(source, known, split, out, progress), out);
      return 0;
    } catch (IOException e) {
      return say(FAILED, String.valueOf(e.getMessage()));
    }
  }

  private void report(Manifest manifest, Path folder) {
    DatasetCounts counts = manifest.counts();
    PrintWriter to = spec().commandLine().getOut();
    to.println(
        manifest.format().name()
            + ": "
            + counts.allRows()
            + " rows"
            + named(counts.rows(), " (", ")")
            + " from "
            + counts.inferences()
            + " inferences in "
            + counts.episodes()
            + " episodes -> "
            + folder);
    if (!counts.dropped().isEmpty()) {
      to.println("left out" + named(counts.dropped(), ": ", ""));
    }
    to.flush();
  }

  private static String named(Map<String, Long> counts, String before, String after) {
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", ", before, after));
  }

  private int say(int exitCode, String message) {
    PrintWriter to = spec().commandLine().getErr();
    to.println("vagus export: " + message);
    to.flush();
    return exitCode;
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("runs only as a command");
    }
    return spec;
  }
}
