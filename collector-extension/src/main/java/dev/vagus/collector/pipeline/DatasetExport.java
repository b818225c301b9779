package dev.vagus.collector.pipeline;

import dev.vagus.collector.dataset.DatasetCard;
import dev.vagus.collector.dataset.DatasetCounts;
import dev.vagus.collector.dataset.DatasetFile;
import dev.vagus.collector.dataset.DatasetFormat;
import dev.vagus.collector.dataset.DatasetWriter;
import dev.vagus.collector.dataset.Manifest;
import dev.vagus.collector.dataset.Split;
import dev.vagus.collector.model.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a dataset with manifest and card into a folder. */
public final class DatasetExport {
  private final ParquetEncoder parquet;
  private final Clock clock;
  private final String version;

  /**
   * @param version of this software, for the manifest
   */
  public DatasetExport(ParquetEncoder parquet, Clock clock, String version) {
    this.parquet = parquet;
    this.clock = clock;
    this.version = version;
  }

  /**
   * Writes the dataset, in the place of an earlier one.
   *
   * @throws IOException with one sentence for people; the folder is then as it was
   */
  public Manifest run(
      TrajectorySource source, DatasetFormat format, Split split, Path out, ExportProgress progress)
      throws IOException {
    DatasetFolder folder = DatasetFolder.open(out);
    try {
      Manifest manifest = write(source, format, split, folder, progress);
      folder.finish();
      return manifest;
    } catch (IOException | RuntimeException e) {
      folder.abandon();
      throw e;
    }
  }

  private Manifest write(
      TrajectorySource source,
      DatasetFormat format,
      Split split,
      DatasetFolder folder,
      ExportProgress progress)
      throws IOException {
    Cut cut = new Cut();
    DatasetCounts counts;
    try (RowFiles rows = new RowFiles(folder)) {
      DatasetWriter writer = new DatasetWriter(format, split, rows);
      source.read(
          new TrajectorySource.Reader() {
            @Override
            public void cut(long logPosition, long episodes) {
              cut.logPosition = logPosition;
              progress.started(episodes);
            }

            @Override
            public void next(Trajectory trajectory) throws IOException {
              writer.add(trajectory);
              progress.stepped();
            }
          });
      counts = writer.counts();
    }
    Instant now = clock.instant();
    List<DatasetFile> files = new ArrayList<>();
    for (String part : List.of(Split.TRAIN, Split.VALIDATION)) {
      Long count = counts.rows().get(part);
      if (count != null) {
        files.add(data(format, part, count, folder));
      }
    }
    String card = DatasetCard.of(format, now, cut.logPosition, split, counts, List.copyOf(files));
    if (Files.exists(folder.path(RowFiles.LINEAGE))) {
      files.add(file(folder, RowFiles.LINEAGE, null, counts.allRows()));
    }
    Files.writeString(folder.path(DatasetCard.FILE), card);
    files.add(file(folder, DatasetCard.FILE, null, null));
    Manifest manifest =
        new Manifest(version, format, now, cut.logPosition, split, counts, List.copyOf(files));
    Files.writeString(folder.path(Manifest.FILE), manifest.json());
    return manifest;
  }

  private DatasetFile data(DatasetFormat format, String part, long count, DatasetFolder folder)
      throws IOException {
    String lines = RowFiles.path(part);
    if (!format.isParquet()) {
      return file(folder, lines, part, count);
    }
    String path = "data/" + part + "-00000-of-00001.parquet";
    long written = parquet.encode(folder.path(lines), format.columns(), folder.path(path));
    if (written != count) {
      throw new IOException(written + " of " + count + " rows got into " + path);
    }
    Files.delete(folder.path(lines));
    return file(folder, path, part, count);
  }

  private static DatasetFile file(
      DatasetFolder folder, String relative, @Nullable String part, @Nullable Long rows)
      throws IOException {
    Path path = folder.path(relative);
    return new DatasetFile(relative, part, rows, Files.size(path), FileHash.sha256(path));
  }

  private static final class Cut {
    private long logPosition;
  }
}
