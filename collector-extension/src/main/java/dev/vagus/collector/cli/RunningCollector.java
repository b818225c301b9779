package dev.vagus.collector.cli;

import dev.vagus.collector.dataset.TrajectoryLines;
import dev.vagus.collector.pipeline.TrajectorySource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads trajectories from a collector over HTTP. */
public final class RunningCollector implements TrajectorySource {
  private static final String PATH = "/v1/trajectories";
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final URI collector;
  private final HttpClient client;

  private RunningCollector(URI collector, Duration connect) {
    this.collector = collector;
    this.client = HttpClient.newBuilder().connectTimeout(connect).build();
  }

  /**
   * A collector at this address; nothing is sent yet.
   *
   * @throws IOException when it is no address of a collector
   */
  public static RunningCollector at(URI collector) throws IOException {
    String scheme = collector.getScheme();
    boolean http = "http".equals(scheme) || "https".equals(scheme);
    if (!http || collector.getHost() == null) {
      throw new IOException(
          "'" + collector + "' is not an address of a collector; write http://host:4318");
    }
    return new RunningCollector(collector, CONNECT);
  }

  /** Whether a collector that can be exported from answers here, soon. */
  public static boolean answers(URI collector) {
    RunningCollector probe = new RunningCollector(collector, Duration.ofMillis(500));
    HttpRequest request =
        probe.request().method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
    try {
      return probe.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void read(Reader reader) throws IOException {
    HttpResponse<InputStream> response = send();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      if (response.statusCode() != 200) {
        String said = lines.readLine();
        throw new IOException(
            collector + " answered " + response.statusCode() + (said == null ? "" : ": " + said));
      }
      read(lines, reader);
    }
  }

  private HttpResponse<InputStream> send() throws IOException {
    try {
      return client.send(request().GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (ConnectException | HttpTimeoutException e) {
      throw new IOException("no collector answers at " + collector + "; is it running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(collector.resolve(PATH));
  }

  private void read(BufferedReader lines, Reader reader) throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw cutOff();
    }
    TrajectoryLines.Start start = TrajectoryLines.readFirst(line);
    reader.cut(start.logPosition(), start.episodes());
    long count = 0;
    while ((line = lines.readLine()) != null) {
      if (TrajectoryLines.isLast(line, count)) {
        return;
      }
      reader.next(TrajectoryLines.read(line));
      count++;
    }
    throw cutOff();
  }

  private IOException cutOff() {
    return new IOException(collector + " stopped sending in the middle; its log says why");
  }

  @Override
  public void close() {
    // The client has nothing to close on Java 17.
  }
}
