package dev.vagus.collector.pipeline;

import dev.vagus.collector.dataset.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Turns JSON lines into a Parquet file. */
public interface ParquetEncoder {
  /**
   * Writes {@code parquet} anew.
   *
   * @param lines one JSON object a line; keys that are no column are left out
   * @return number of rows written
   */
  long encode(Path lines, List<Column> columns, Path parquet) throws IOException;
}
