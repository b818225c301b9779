package dev.vagus.collector.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.collector.dataset.DatasetFormats;
import dev.vagus.collector.dataset.SampleTrajectories;
import dev.vagus.collector.model.Trajectory;
import dev.vagus.collector.pipeline.DatasetExport;
import dev.vagus.collector.pipeline.TrajectorySource;
import dev.vagus.collector.store.DuckDbParquet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private @Nullable Path askedStore;
  private @Nullable URI askedUrl;

  @TempDir Path folder;

  @Test
  void writesTheDatasetAndSaysWhatItIsMadeOf() {
    assertThat(run("--format", "openai-sft", "--out", folder.toString())).isZero();
    assertThat(out)
        .hasToString(
            "openai-sft: 5 rows (3 train, 2 validation) from 12 inferences in 4 episodes -> "
                + folder
                + System.lineSeparator()
                + "left out: 1 no_user_message, 1 nobody_decided, 2 not_accepted, 1 repetition,"
                + " 1 several_choices, 1 unsupported_part"
                + System.lineSeparator());
    assertThat(err.toString()).isEmpty();
    assertThat(folder.resolve("manifest.json")).exists();
  }

  @Test
  void anUnknownFormatNamesTheKnownOnes() {
    assertThat(run("--format", "csv", "--out", folder.toString())).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "vagus export: unknown format 'csv'; use one of "
                + DatasetFormats.names()
                + System.lineSeparator());
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneLine() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(run("--format", "trl-kto", "--out", file.resolve("data").toString())).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("vagus export: cannot write to the folder " + file);
  }

  @Test
  void whatWasNamedIsOpened() {
    run("--format", "trl-kto", "--out", folder.toString(), "--store", "x.db");
    assertThat(askedStore).hasToString("x.db");
    run("--format", "trl-kto", "--out", folder.toString(), "--from-url", "http://h:1");
    assertThat(askedUrl).hasToString("http://h:1");
    String[] both = {
      "--format", "trl-kto", "--out", "x", "--store", "x.db", "--from-url", "http://h"
    };
    assertThat(run(both)).isEqualTo(2);
    assertThat(err.toString()).contains("exclude each other");
  }

  @Test
  void aShareThatIsNoneIsRefused() {
    String[] args = {"--format", "trl-kto", "--out", "x", "--validation-share", "1"};
    assertThat(run(args)).isEqualTo(2);
    assertThat(err.toString()).contains("--validation-share").contains("1.0");
  }

  private int run(String... args) {
    ExportSources sources =
        (store, url) -> {
          askedStore = store;
          askedUrl = url;
          return samples();
        };
    DatasetExport export = new DatasetExport(new DuckDbParquet(), Clock.systemUTC(), "test");
    return new CommandLine(new ExportCommand(sources, export))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private static TrajectorySource samples() {
    return reader -> {
      reader.cut(17, SampleTrajectories.all().size());
      for (Trajectory trajectory : SampleTrajectories.all()) {
        reader.next(trajectory);
      }
    };
  }
}
