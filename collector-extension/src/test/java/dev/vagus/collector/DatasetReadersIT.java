package dev.vagus.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.collector.dataset.DatasetFormat;
import dev.vagus.collector.dataset.DatasetFormats;
import dev.vagus.collector.dataset.SampleTrajectories;
import dev.vagus.collector.dataset.Split;
import dev.vagus.collector.model.Trajectory;
import dev.vagus.collector.pipeline.DatasetExport;
import dev.vagus.collector.pipeline.ExportProgress;
import dev.vagus.collector.pipeline.TrajectorySource;
import dev.vagus.collector.store.DuckDbParquet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads every format with the trainers' own reader: Hugging Face datasets and, where it is
 * installed, TRL. Runs where {@code VAGUS_PYTHON} or {@code -Dvagus.python} names a Python that has
 * the package {@code datasets}.
 */
class DatasetReadersIT {
  @TempDir Path folder;

  @Test
  void trainersReadEveryFormat() throws Exception {
    String python = python();
    if (python == null) {
      String skipped =
          "SKIPPED DatasetReadersIT: set VAGUS_PYTHON to a Python with the package datasets";
      System.out.println(skipped);
      Assumptions.abort(skipped);
    }
    DatasetExport export = new DatasetExport(new DuckDbParquet(), Clock.systemUTC(), "test");
    for (DatasetFormat format : DatasetFormats.all()) {
      Path out = folder.resolve(format.name());
      export.run(DatasetReadersIT::samples, format, Split.DEFAULT, out, new NoProgress());
    }
    ProcessBuilder reader =
        new ProcessBuilder(
            String.valueOf(python), "src/test/python/read_datasets.py", folder.toString());
    reader.environment().put("HF_HUB_OFFLINE", "1");
    Process process = reader.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.println(said);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static @Nullable String python() {
    String property = System.getProperty("vagus.python");
    return property != null ? property : System.getenv("VAGUS_PYTHON");
  }

  private static void samples(TrajectorySource.Reader reader) throws IOException {
    reader.cut(17, SampleTrajectories.all().size());
    for (Trajectory trajectory : SampleTrajectories.all()) {
      reader.next(trajectory);
    }
  }

  private static final class NoProgress implements ExportProgress {
    @Override
    public void started(long episodes) {}

    @Override
    public void stepped() {}
  }
}
