package dev.vagus.agent.telemetry;

import static dev.vagus.agent.telemetry.TelemetryTest.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.config.MetricsConfig;
import dev.vagus.agent.config.PrometheusConfig;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.cost.Prices;
import dev.vagus.agent.inference.Inference;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PrometheusTest {
  private final List<String> said = new CopyOnWriteArrayList<>();

  private Telemetry start(Settings settings) {
    Telemetry started =
        new Telemetry(settings.build(), "1.0", ContentCapture.redacting(), Prices.NONE, said::add);
    started.start();
    Inference.install(started);
    return started;
  }

  private static String scrape(int port) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics")).build();
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException notYet) {
      return "";
    }
  }

  @Test
  void metricsCanBeScraped() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    try (LoopbackCollector collector = new LoopbackCollector()) {
      Settings settings = new Settings(collector.url());
      settings.prometheus = new PrometheusConfig(true, "localhost", port);
      settings.metrics = new MetricsConfig(false, Duration.ofSeconds(1));
      try (Telemetry running = start(settings)) {
        eventually(() -> scrape(port).contains("vagus_agent_queue_items"));
        Calls.chat("hi", "ho");
        eventually(() -> running.exported() == 1);
        assertThat(scrape(port))
            .contains(
                "gen_ai_client_operation_duration_seconds_count{",
                "gen_ai_client_token_usage_bucket{",
                "vagus_agent_inferences_total{",
                "gen_ai_request_model=\"gpt-4o\"");
        assertThat(collector.metrics).isEmpty();
      }
    }
  }

  @Test
  void aPortInUseIsSaidAndTheRestGoesOn() throws Exception {
    try (ServerSocket taken = new ServerSocket(0);
        LoopbackCollector collector = new LoopbackCollector()) {
      Settings settings = new Settings(collector.url());
      settings.prometheus = new PrometheusConfig(true, "localhost", taken.getLocalPort());
      try (Telemetry running = start(settings)) {
        Calls.chat("hi", "ho");
        eventually(() -> running.exported() == 1);
        assertThat(said)
            .anyMatch(
                line ->
                    line.startsWith("no Prometheus endpoint at localhost:" + taken.getLocalPort())
                        && line.contains("vagus.prometheus.port"));
      }
    }
  }
}
