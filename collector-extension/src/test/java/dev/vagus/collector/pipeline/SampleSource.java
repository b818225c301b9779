package dev.vagus.collector.pipeline;

import dev.vagus.collector.dataset.SampleTrajectories;
import dev.vagus.collector.model.Trajectory;
import java.io.IOException;
import java.util.List;

/** The sample conversations, cut at position 17. */
final class SampleSource implements TrajectorySource {
  @Override
  public void read(Reader reader) throws IOException {
    List<Trajectory> all = SampleTrajectories.all();
    reader.cut(17, all.size());
    for (Trajectory trajectory : all) {
      reader.next(trajectory);
    }
  }
}
