package dev.vagus.collector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vagus.collector.credit.CreditAssignments;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.Trajectory;
import dev.vagus.collector.reward.EpisodeRewards;
import dev.vagus.collector.reward.RewardTracks;
import dev.vagus.collector.reward.TrackSettings;
import dev.vagus.collector.store.DuckDbStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredTrajectoriesTest {
  private final DuckDbStore store = DuckDbStore.inMemory();
  private final List<Trajectory> read = new ArrayList<>();

  @BeforeEach
  void open() {
    store.start();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void handsOutEpisodesWithTheirRewards() throws IOException {
    receive(Sample.inference(1, "c"));
    receive(Sample.feedback("f", Sample.bySpan(1), FeedbackAction.ACCEPT, 3600));
    digest();
    read(Duration.ZERO);
    assertThat(read).hasSize(1);
    assertThat(read.get(0).acceptances()).hasSize(1);
    assertThat(read.get(0).direct("quality", Sample.span(1))).isNotNull();
    receive(Sample.inference(2, "d"));
    read.clear();
    read(Duration.ZERO);
    assertThat(read).as("what is not digested yet stays out").hasSize(1);
  }

  @Test
  void waitsForWhatWasReceivedBefore() throws IOException {
    receive(Sample.inference(1, "c"));
    CompletableFuture<Void> soon =
        CompletableFuture.runAsync(
            this::digest, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
    read(Duration.ofSeconds(20));
    soon.join();
    assertThat(read).hasSize(1);
  }

  @Test
  void nothingDigestedIsNotAnEmptyDataset() {
    receive(Sample.inference(1, "c"));
    assertThatThrownBy(() -> read(Duration.ofMillis(10)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no rewards are computed yet");
  }

  private void read(Duration patience) throws IOException {
    new StoredTrajectories(store, () -> {}, patience)
        .read(
            new TrajectorySource.Reader() {
              @Override
              public void cut(long logPosition, long episodes) {
                assertThat(logPosition).isEqualTo(store.digestedPosition());
              }

              @Override
              public void next(Trajectory trajectory) {
                read.add(trajectory);
              }
            });
  }

  private void receive(Object item) {
    store.append(Sample.batch(item)).toCompletableFuture().join();
  }

  private void digest() {
    new Digest(
            store,
            new EpisodeRewards(RewardTracks.all(TrackSettings.DEFAULTS), CreditAssignments.all()),
            "test",
            List.of(),
            Clock.systemUTC())
        .digestAll();
  }
}
