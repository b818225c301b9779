package dev.vagus.collector.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.SpanKey;
import dev.vagus.collector.model.Usage;
import dev.vagus.collector.pipeline.Latency;
import dev.vagus.collector.pipeline.Overview;
import dev.vagus.collector.pipeline.RevisionCount;
import dev.vagus.collector.pipeline.ScoredEpisode;
import dev.vagus.collector.pipeline.StoreReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private static final String MARKUP = "<script>alert('from a prompt')</script>";

  private final AtomicInteger scans = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();
  private Server server = Server.builder().service("/", (ctx, req) -> null).build();

  @BeforeEach
  void start() {
    ServerBuilder builder = Server.builder().http(0);
    new Console(new OneEpisode()).addTo(builder);
    server = builder.build();
    server.start().join();
  }

  @AfterEach
  void stop() {
    server.stop().join();
  }

  @Test
  void the_page_runs_nothing_foreign() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body()).contains("console.js").doesNotContain("onclick");
    assertThat(get("/console.js").body()).contains("textContent").doesNotContain("innerHTML");
    assertThat(get("/console.css").statusCode()).isEqualTo(200);
  }

  @Test
  void episodes_travel_as_data() throws Exception {
    HttpResponse<String> answer = get("/api/episodes");
    JsonNode episode = new ObjectMapper().readTree(answer.body()).get(0);

    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/json");
    assertThat(episode.get("id").asText()).isEqualTo("ticket-1");
    JsonNode inference = episode.get("inferences").get(0);
    assertThat(inference.get("outputMessages").asText()).isEqualTo(MARKUP);
    assertThat(inference.get("cost").isNull()).isTrue();
    assertThat(inference.get("seconds").asDouble()).isEqualTo(1.5);
  }

  @Test
  void a_scan_serves_many_readers() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(get("/api/overview").body()).contains("\"episodes\":1");
    }
    assertThat(scans).hasValueLessThan(5);
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.activeLocalPort() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private final class OneEpisode implements StoreReader {
    @Override
    public long position() {
      return 1;
    }

    @Override
    public long digestedPosition() {
      return 1;
    }

    @Override
    public Overview overview() {
      scans.incrementAndGet();
      return new Overview(
          1, 1, 1, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public List<Latency> latencies() {
      return List.of();
    }

    @Override
    public List<RevisionCount> revisionCounts() {
      return List.of();
    }

    @Override
    public List<ScoredEpisode> latestEpisodes(int limit) {
      Inference inference =
          new Inference(
              new SpanKey("0123456789abcdef0123456789abcdef", "0123456789abcdef"),
              null,
              "help-desk",
              "chat",
              "openai",
              "gpt-4o",
              null,
              null,
              "ticket-1",
              null,
              Instant.EPOCH,
              Duration.ofMillis(1500),
              null,
              Usage.UNKNOWN,
              null,
              null,
              List.of(),
              null,
              null,
              MARKUP,
              null);
      return List.of(
          new ScoredEpisode(new Episode("ticket-1", List.of(inference), List.of()), List.of()));
    }

    @Override
    public void scan(long upTo, Consumer<ScoredEpisode> sink) {
      latestEpisodes(1).forEach(sink);
    }

    @Override
    public long episodeCount(long upTo) {
      return 1;
    }
  }
}
