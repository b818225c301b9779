package dev.vagus.collector.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vagus.collector.model.Trajectory;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TrajectoryLinesTest {
  @Test
  void aTrajectoryComesBackAsItWas() throws IOException {
    for (Trajectory trajectory : SampleTrajectories.all()) {
      String line = TrajectoryLines.line(trajectory);
      assertThat(line).doesNotContain("\n");
      assertThat(TrajectoryLines.isLast(line, 1)).isFalse();
      assertThat(TrajectoryLines.read(line)).isEqualTo(trajectory);
    }
  }

  @Test
  void theFirstLineSaysWhatFollows() throws IOException {
    assertThat(TrajectoryLines.readFirst(TrajectoryLines.first(17, 4)))
        .isEqualTo(new TrajectoryLines.Start(17, 4));
    assertThatThrownBy(() -> TrajectoryLines.readFirst("{\"version\":2}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 2");
  }

  @Test
  void theLastLineProvesThatNothingIsMissing() throws IOException {
    assertThat(TrajectoryLines.isLast(TrajectoryLines.last(4), 4)).isTrue();
    assertThatThrownBy(() -> TrajectoryLines.isLast(TrajectoryLines.last(4), 3))
        .isInstanceOf(IOException.class)
        .hasMessage("the collector sent 4 episodes, 3 arrived");
  }
}
