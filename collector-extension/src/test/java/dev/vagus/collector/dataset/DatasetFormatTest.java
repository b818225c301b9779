package dev.vagus.collector.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.collector.model.Trajectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares each format with {@code src/test/resources/dataset/<format>.golden}: parts, lines and
 * counts of the sample conversations. What was written is left in {@code target/golden}, to be read
 * and copied when it is right.
 */
class DatasetFormatTest {
  @ParameterizedTest
  @MethodSource("dev.vagus.collector.dataset.DatasetFormats#all")
  void formatGivesTheGoldenRows(DatasetFormat format) throws IOException {
    String written = written(format);
    Path target = Files.createDirectories(Path.of("target", "golden"));
    Files.writeString(target.resolve(format.name() + ".golden"), written);
    assertThat(written).isEqualTo(golden(format.name()));
  }

  @ParameterizedTest
  @MethodSource("dev.vagus.collector.dataset.DatasetFormats#all")
  void everyCandidateBecomesARowOrIsCounted(DatasetFormat format) throws IOException {
    DatasetCounts counts = write(format, new TreeMap<>());
    long dropped = counts.dropped().values().stream().mapToLong(Long::longValue).sum();
    assertThat(counts.allRows() + dropped).isEqualTo(counts.candidates());
    assertThat(counts.candidates()).isGreaterThanOrEqualTo(counts.inferences());
    assertThat(counts.episodes()).isEqualTo(4);
    assertThat(counts.inferences()).isEqualTo(12);
  }

  @Test
  void formatsAreFoundByName() {
    assertThat(DatasetFormats.named("trl-kto")).isInstanceOf(TrlKtoFormat.class);
    assertThat(DatasetFormats.named("csv")).isNull();
    assertThat(DatasetFormats.names()).startsWith("openai-sft, trl-preference, trl-kto, parquet");
  }

  @ParameterizedTest
  @CsvSource({"conv-1, train", "conv-2, train", "conv-3, train", "conv-23, validation"})
  void theSplitFollowsTheConversation(String episode, String part) {
    assertThat(Split.DEFAULT.of(episode)).isEqualTo(part);
  }

  private static String written(DatasetFormat format) throws IOException {
    Map<String, ByteArrayOutputStream> files = new TreeMap<>();
    DatasetCounts counts = write(format, files);
    StringBuilder all = new StringBuilder();
    files.forEach(
        (name, bytes) ->
            all.append("== ")
                .append(name)
                .append('\n')
                .append(bytes.toString(StandardCharsets.UTF_8)));
    counts.dropped().forEach((reason, n) -> all.append("-- " + reason + " " + n + "\n"));
    return all.toString();
  }

  private static DatasetCounts write(DatasetFormat format, Map<String, ByteArrayOutputStream> files)
      throws IOException {
    RowSink sink =
        new RowSink() {
          @Override
          public OutputStream rows(String part) {
            return files.computeIfAbsent(part, name -> new ByteArrayOutputStream());
          }

          @Override
          public OutputStream lineage() {
            return rows("lineage");
          }
        };
    DatasetWriter writer = new DatasetWriter(format, Split.DEFAULT, sink);
    for (Trajectory trajectory : SampleTrajectories.all()) {
      writer.add(trajectory);
    }
    return writer.counts();
  }

  private static String golden(String format) throws IOException {
    String name = "/dataset/" + format + ".golden";
    try (InputStream golden = DatasetFormatTest.class.getResourceAsStream(name)) {
      assertThat(golden).as("src/test/resources%s", name).isNotNull();
      return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
