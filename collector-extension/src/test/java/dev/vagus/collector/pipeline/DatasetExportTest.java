package dev.vagus.collector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vagus.collector.dataset.DatasetFormat;
import dev.vagus.collector.dataset.DatasetFormats;
import dev.vagus.collector.dataset.Manifest;
import dev.vagus.collector.dataset.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the lines, which is enough to see that they came here and were counted. */
  private static final ParquetEncoder COPIES =
      (lines, columns, parquet) -> {
        Files.copy(lines, parquet);
        return Files.readAllLines(lines).size();
      };

  private static final ExportProgress SILENT =
      new ExportProgress() {
        @Override
        public void started(long episodes) {}

        @Override
        public void stepped() {}
      };

  private final DatasetExport export =
      new DatasetExport(
          COPIES, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC), "test");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("dev.vagus.collector.dataset.DatasetFormats#all")
  void theManifestDescribesEveryFile(DatasetFormat format) throws Exception {
    export.run(new SampleSource(), format, Split.DEFAULT, folder, SILENT);
    JsonNode manifest = manifest();
    assertThat(manifest.path("format").asText()).isEqualTo(format.name());
    assertThat(manifest.path("log_position").asLong()).isEqualTo(17);
    assertThat(manifest.path("created_at").asText()).isEqualTo("2026-11-22T12:00:00Z");
    assertThat(manifest.at("/counts/episodes").asLong()).isEqualTo(4);
    assertThat(manifest.at("/track_versions/quality").asInt()).isEqualTo(1);
    for (JsonNode file : manifest.path("files")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file.path("path").asText()));
      assertThat(file.path("bytes").asLong()).isEqualTo(bytes.length);
      assertThat(file.path("sha256").asText())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
    assertThat(files()).hasSize(manifest.path("files").size() + 1);
  }

  @Test
  void aNewExportTakesThePlaceOfTheOldOneAndOfNothingElse() throws Exception {
    run("openai-sft");
    assertThat(files()).contains("lineage.jsonl", "data/train.jsonl", "data/validation.jsonl");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    run("parquet");
    assertThat(files())
        .containsExactlyInAnyOrder(
            "README.md",
            "manifest.json",
            "notes.txt",
            "data/train-00000-of-00001.parquet",
            "data/validation-00000-of-00001.parquet");
  }

  @Test
  void aFailureLeavesTheOldOneAsItWas() throws Exception {
    run("openai-sft");
    byte[] before = Files.readAllBytes(folder.resolve(Manifest.FILE));
    TrajectorySource broken =
        reader -> {
          new SampleSource().read(reader);
          throw new IOException("the collector went away");
        };
    assertThatThrownBy(() -> export.run(broken, format("trl-kto"), Split.DEFAULT, folder, SILENT))
        .hasMessage("the collector went away");
    assertThat(Files.readAllBytes(folder.resolve(Manifest.FILE))).isEqualTo(before);
    assertThat(files()).contains("lineage.jsonl").doesNotContain(".unfinished");
  }

  @Test
  void nothingToWriteStillSaysWhy() throws Exception {
    TrajectorySource empty = reader -> reader.cut(3, 0);
    Manifest manifest =
        export.run(empty, format("trl-kto"), Split.DEFAULT, folder.resolve("new/one"), SILENT);
    assertThat(manifest.counts().allRows()).isZero();
    assertThat(folder.resolve("new/one/README.md")).content().doesNotContain("configs:");
  }

  @Test
  void foldersOfOthersAreLeftAlone() throws Exception {
    Path thesis = folder.resolve("thesis.tex");
    Files.writeString(thesis, "x");
    assertThatThrownBy(() -> run("parquet"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not empty and not a dataset");
    assertThat(files()).containsExactly("thesis.tex");
    assertThatThrownBy(
            () -> export.run(new SampleSource(), format("parquet"), Split.DEFAULT, thesis, SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is a file");
    Files.delete(thesis);
    Files.writeString(folder.resolve(Manifest.FILE), "{\"files\":[{\"path\":\"../x\"}]}");
    assertThatThrownBy(() -> run("parquet"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not of a dataset of Vagus");
  }

  @Test
  void theSameDataGivesTheSameBytes() throws Exception {
    run("trl-preference");
    byte[] first = Files.readAllBytes(folder.resolve(Manifest.FILE));
    run("trl-preference");
    assertThat(Files.readAllBytes(folder.resolve(Manifest.FILE))).isEqualTo(first);
  }

  private void run(String format) throws IOException {
    export.run(new SampleSource(), format(format), Split.DEFAULT, folder, SILENT);
  }

  private static DatasetFormat format(String name) {
    return Objects.requireNonNull(DatasetFormats.named(name));
  }

  private JsonNode manifest() throws IOException {
    return JSON.readTree(folder.resolve(Manifest.FILE).toFile());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .toList();
    }
  }
}
