package dev.vagus.collector.cli;

import dev.vagus.collector.pipeline.TrajectorySource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds what to export from. */
public interface ExportSources {
  /**
   * Opens the store or the collector that was named; where neither was, the collector on this
   * machine, else the default store.
   *
   * @throws IOException with one sentence for people: what is wrong and the fix
   */
  TrajectorySource open(@Nullable Path store, @Nullable URI url) throws IOException;
}
