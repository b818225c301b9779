package dev.vagus.collector.web;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.vagus.collector.dataset.TrajectoryLines;
import dev.vagus.collector.model.Trajectory;
import dev.vagus.collector.pipeline.TrajectorySource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands everything that was learned to an export in another process, as {@link TrajectoryLines}. A
 * reader that is slow or gone holds up nothing but its own answer.
 */
public final class TrajectoryFeed extends AbstractHttpService {
  private static final Logger LOG = LoggerFactory.getLogger(TrajectoryFeed.class);
  private static final int CHUNK = 1 << 16;
  private static final ResponseHeaders FOUND =
      ResponseHeaders.of(
          HttpStatus.OK, HttpHeaderNames.CONTENT_TYPE, MediaType.create("application", "x-ndjson"));

  private final Supplier<TrajectorySource> source;

  public TrajectoryFeed(Supplier<TrajectorySource> source) {
    this.source = source;
  }

  @Override
  protected HttpResponse doHead(ServiceRequestContext context, HttpRequest request) {
    return HttpResponse.of(FOUND);
  }

  @Override
  protected HttpResponse doGet(ServiceRequestContext context, HttpRequest request) {
    context.clearRequestTimeout();
    HttpResponseWriter response = HttpResponse.streaming();
    context.blockingTaskExecutor().execute(() -> send(response));
    return response;
  }

  private void send(HttpResponseWriter response) {
    try (TrajectorySource trajectories = source.get()) {
      response.write(FOUND);
      Chunks chunks = new Chunks(response);
      trajectories.read(chunks);
      chunks.end();
      response.close();
    } catch (IOException | RuntimeException e) {
      // Without its last line the answer is known to be cut off.
      LOG.warn("An export was cut off: {}", e.toString());
      response.close(e);
    }
  }

  /** Gathers lines, and waits for the client before it reads more. */
  private static final class Chunks implements TrajectorySource.Reader {
    private final HttpResponseWriter response;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(CHUNK);
    private long episodes;

    Chunks(HttpResponseWriter response) {
      this.response = response;
    }

    @Override
    public void cut(long logPosition, long count) throws IOException {
      line(TrajectoryLines.first(logPosition, count));
    }

    @Override
    public void next(Trajectory trajectory) throws IOException {
      episodes++;
      line(TrajectoryLines.line(trajectory));
    }

    void end() throws IOException {
      line(TrajectoryLines.last(episodes));
      flush();
    }

    private void line(String line) throws IOException {
      waiting.writeBytes(line.getBytes(StandardCharsets.UTF_8));
      waiting.write('\n');
      if (waiting.size() >= CHUNK) {
        flush();
      }
    }

    private void flush() throws IOException {
      if (!response.tryWrite(HttpData.wrap(waiting.toByteArray()))) {
        throw new IOException("the client is gone");
      }
      waiting.reset();
      try {
        response.whenConsumed().join();
      } catch (CompletionException e) {
        throw new IOException("the client is gone", e);
      }
    }
  }
}
