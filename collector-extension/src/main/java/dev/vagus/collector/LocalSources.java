package dev.vagus.collector;

import dev.vagus.collector.cli.ExportSources;
import dev.vagus.collector.cli.RunningCollector;
import dev.vagus.collector.config.CollectorConfig;
import dev.vagus.collector.config.ConfigSources;
import dev.vagus.collector.config.ConfigurationProblem;
import dev.vagus.collector.config.StoreConfig;
import dev.vagus.collector.pipeline.StartupFailure;
import dev.vagus.collector.pipeline.StoredTrajectories;
import dev.vagus.collector.pipeline.TrajectorySource;
import dev.vagus.collector.store.DuckDbStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an export on this machine reads: a collector that runs, or a store at rest. */
final class LocalSources implements ExportSources {
  @Override
  public TrajectorySource open(@Nullable Path store, @Nullable URI url) throws IOException {
    if (url != null) {
      return RunningCollector.at(url);
    }
    CollectorConfig config = config();
    if (store != null) {
      return atRest(config.store(), Files.isRegularFile(store) ? parent(store) : store);
    }
    URI here = URI.create("http://localhost:" + config.receive().httpPort());
    return RunningCollector.answers(here)
        ? RunningCollector.at(here)
        : atRest(config.store(), config.store().path());
  }

  private static TrajectorySource atRest(StoreConfig config, Path directory) throws IOException {
    if (!Files.exists(directory.resolve("vagus.duckdb"))) {
      throw new IOException(
          "no collector answers on this machine and there is no store in "
              + directory.toAbsolutePath()
              + "; say which one with --store or --from-url");
    }
    DuckDbStore store =
        DuckDbStore.at(
            new StoreConfig(
                directory, config.memory(), config.queueBytes(), config.conversationWindow()));
    try {
      store.start();
    } catch (StartupFailure e) {
      throw new IOException(e.getMessage(), e);
    }
    return new StoredTrajectories(store, store);
  }

  private static CollectorConfig config() throws IOException {
    Properties properties = System.getProperties();
    Map<String, String> texts =
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, name -> properties.getProperty(name, "")));
    try {
      return ConfigSources.read(null, System.getenv(), texts).config();
    } catch (ConfigurationProblem e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }
}
