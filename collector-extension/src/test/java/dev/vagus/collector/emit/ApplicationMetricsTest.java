package dev.vagus.collector.emit;

import static dev.vagus.collector.pipeline.Sample.batch;
import static dev.vagus.collector.pipeline.Sample.bySpan;
import static dev.vagus.collector.pipeline.Sample.feedback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.collector.credit.CreditAssignments;
import dev.vagus.collector.dataset.SampleTrajectories;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.JoinedFeedback;
import dev.vagus.collector.model.Trajectory;
import dev.vagus.collector.pipeline.Digest;
import dev.vagus.collector.pipeline.Sample;
import dev.vagus.collector.reward.EpisodeRewards;
import dev.vagus.collector.reward.RewardTracks;
import dev.vagus.collector.reward.TrackSettings;
import dev.vagus.collector.store.DuckDbStore;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationMetricsTest {
  private static final String GROUP =
      "model=\"small-1\",operation=\"chat\",provider=\"openai\",service=\"helpdesk\"";

  private final DuckDbStore store = DuckDbStore.inMemory();
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final AtomicLong nanos = new AtomicLong();

  @BeforeEach
  void open() {
    store.start();
    registry.register(new ApplicationMetrics(store, nanos::get));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void showsWhatTheSampleConversationsWereLike() throws IOException {
    receiveSamples();
    assertThat(scrape())
        .contains(
            "vagus_inferences_total{" + GROUP + "} 12.0",
            "vagus_inference_errors_total{" + GROUP + "} 0.0",
            "vagus_tokens_total{direction=\"output\"," + GROUP + "} 240.0",
            "vagus_cost_total{currency=\"USD\"," + GROUP + "} 0.02",
            "vagus_unpriced_inferences_total{" + GROUP + "} 4.0",
            "vagus_inference_duration_seconds_bucket{" + GROUP + ",le=\"1.28\"} 0",
            "vagus_inference_duration_seconds_bucket{" + GROUP + ",le=\"2.56\"} 12",
            "vagus_inference_duration_seconds_count{" + GROUP + "} 12",
            "vagus_inference_duration_seconds_sum{" + GROUP + "} 18.0",
            "vagus_time_to_first_chunk_seconds_bucket{" + GROUP + ",le=\"0.32\"} 12",
            "vagus_feedback_total{action=\"outcome\"," + GROUP + ",source=\"api\"} 1.0",
            "vagus_feedback_total{action=\"accept\"," + GROUP + ",source=\"api\"} 8.0",
            "vagus_decided_inferences{action=\"edit\"," + GROUP + "} 1.0",
            "vagus_kept_ratio{action=\"edit\"," + GROUP + "} 0.875",
            "vagus_acceptance_ratio{" + GROUP + "} " + 9 / 11.0,
            "vagus_acceptance_coverage_ratio{" + GROUP + "} " + 11 / 12.0,
            "vagus_rewarded_inferences{credit=\"direct\"," + GROUP + ",track=\"quality\"} 11.0",
            "vagus_rewarded_inferences{credit=\"identical\"," + GROUP + ",track=\"quality\"} 2.0",
            "vagus_reward_revisions_total{credit=\"direct\",track=\"price\"} 8.0",
            "vagus_episodes 4.0");
  }

  @Test
  void whatIsNotKnownHasNoSeries() throws IOException {
    store.append(batch(Sample.inference(1, "c"))).toCompletableFuture().join();
    assertThat(String.join("\n", scrape()))
        .doesNotContain("vagus_acceptance_ratio{")
        .doesNotContain("vagus_kept_ratio{")
        .doesNotContain("vagus_reward{")
        .contains("vagus_acceptance_coverage_ratio{" + GROUP + "} 0.0");
  }

  @Test
  void readsTheStoreOnlyOnceInAWhile() throws IOException {
    assertThat(scrape()).contains("vagus_episodes 0.0");
    store.append(batch(Sample.inference(1, "c"))).toCompletableFuture().join();
    assertThat(scrape()).contains("vagus_episodes 0.0");
    nanos.addAndGet(ApplicationMetrics.FRESH.toNanos());
    assertThat(scrape()).contains("vagus_episodes 1.0");
  }

  @Test
  void theNumberOfGroupsIsBounded() {
    LabelCap<String> cap = new LabelCap<>(2, "other");
    assertThat(List.of(cap.of("a"), cap.of("b"), cap.of("c"), cap.of("a"), cap.of("d")))
        .containsExactly("a", "b", "other", "a", "other");
  }

  @Test
  void documentationNamesExactlyWhatIsShown() throws IOException {
    receiveSamples();
    store
        .append(batch(feedback("early", bySpan(99), FeedbackAction.ACCEPT, 1)))
        .toCompletableFuture()
        .join();
    LogRecordExporter nowhere = LogRecordExporter.noop();
    new EvaluationResults("http://nowhere", nowhere, 1, registry);
    assertThat(shown()).isEqualTo(documented());
  }

  private Map<String, Set<String>> shown() throws IOException {
    Pattern line = Pattern.compile("(vagus_\\w+?)(?:_bucket|_sum|_count)?(?:\\{(.*)})? \\S+");
    Map<String, Set<String>> shown = new TreeMap<>();
    for (String sample : scrape()) {
      Matcher matcher = line.matcher(sample);
      if (matcher.matches()) {
        Set<String> labels = shown.computeIfAbsent(matcher.group(1), n -> new TreeSet<>());
        Pattern.compile("(\\w+)=\"")
            .matcher(String.valueOf(matcher.group(2)))
            .results()
            .map(found -> found.group(1))
            .filter(label -> !label.equals("le"))
            .forEach(labels::add);
      }
    }
    return shown;
  }

  private static Map<String, Set<String>> documented() throws IOException {
    Pattern row = Pattern.compile("\\| `(vagus_\\w+)` \\| \\w+ \\| (.*?) \\| .*");
    Map<String, Set<String>> documented = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("..", "docs", "metrics.md"))) {
      Matcher matcher = row.matcher(line);
      if (matcher.matches()) {
        Set<String> labels = new TreeSet<>();
        String said = matcher.group(2).replaceAll("\\(.*?\\)", "");
        if (said.contains("group")) {
          labels.addAll(List.of("service", "provider", "model", "operation"));
        }
        Pattern.compile("`(\\w+)`").matcher(said).results().forEach(r -> labels.add(r.group(1)));
        documented.put(matcher.group(1), labels);
      }
    }
    return documented;
  }

  private void receiveSamples() {
    for (Trajectory trajectory : SampleTrajectories.all()) {
      trajectory.episode().inferences().forEach(this::receive);
      trajectory.episode().feedback().stream().map(JoinedFeedback::feedback).forEach(this::receive);
    }
    new Digest(
            store,
            new EpisodeRewards(RewardTracks.all(TrackSettings.DEFAULTS), CreditAssignments.all()),
            "test",
            List.of(),
            Clock.systemUTC())
        .digestAll();
  }

  private void receive(Object item) {
    store.append(batch(item)).toCompletableFuture().join();
  }

  private List<String> scrape() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(text, registry.scrape());
    return text.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
