package dev.vagus.collector.store;

import static dev.vagus.collector.pipeline.Sample.batch;
import static dev.vagus.collector.pipeline.Sample.inference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vagus.collector.config.StoreConfig;
import dev.vagus.collector.pipeline.IngestResult;
import dev.vagus.collector.pipeline.StartupFailure;
import dev.vagus.collector.pipeline.Store;
import dev.vagus.collector.pipeline.StoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbStoreTest extends StoreContract {
  @TempDir Path directory;

  @Override
  protected Store create() {
    return DuckDbStore.inMemory();
  }

  @Test
  void remembersAcrossRestarts() {
    try (Store store = opened()) {
      store.append(batch(inference(1, null))).toCompletableFuture().join();
    }
    try (Store store = opened()) {
      assertThat(store.position()).isEqualTo(1);
      assertThat(
              store
                  .append(batch(inference(1, null), inference(2, null)))
                  .toCompletableFuture()
                  .join())
          .isEqualTo(new IngestResult.Accepted(1, 1));
    }
  }

  @Test
  void saysThatTheDirectoryIsNotOne() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> DuckDbStore.at(config(file)).start())
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("cannot create the data directory " + file)
        .hasMessageContaining("store.path")
        .hasMessageNotContaining("\n");
  }

  @Test
  void saysThatTheDataIsFromANewerVersion() throws Exception {
    opened().close();
    String url = "jdbc:duckdb:" + directory.resolve("vagus.duckdb");
    try (var connection = java.sql.DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("INSERT INTO schema_version VALUES (99, 'later', now()::TIMESTAMP)");
    }
    assertThatThrownBy(this::opened)
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("newer Vagus");
  }

  @Test
  void refusesWhenTheQueueIsFull() {
    StoreConfig small = new StoreConfig(directory, "1GB", 1, Duration.ofDays(7));
    try (Store store = DuckDbStore.at(small)) {
      store.start();
      var answers =
          java.util.stream.IntStream.range(0, 200)
              .mapToObj(n -> store.append(batch(inference(n, null))).toCompletableFuture())
              .toList();
      long stored = answers.stream().filter(a -> a.join() instanceof IngestResult.Accepted).count();
      assertThat(stored).isPositive().isLessThan(200).isEqualTo(store.position());
      assertThat(answers)
          .map(java.util.concurrent.CompletableFuture::join)
          .filteredOn(answer -> !(answer instanceof IngestResult.Accepted))
          .isNotEmpty()
          .allSatisfy(
              refused ->
                  assertThat(((IngestResult.Retryable) refused).reason()).isEqualTo("queue_full"));
    }
  }

  private Store opened() {
    Store store = DuckDbStore.at(config(directory));
    store.start();
    return store;
  }

  private static StoreConfig config(Path path) {
    return new StoreConfig(path, "1GB", 64 << 20, Duration.ofDays(7));
  }
}
