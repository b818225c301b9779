package dev.vagus.collector.web;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.vagus.collector.pipeline.Overview;
import dev.vagus.collector.pipeline.StoreReader;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The page for people who have no Grafana at hand: what came in, what it cost, what users kept,
 * what was learned. Reads the store on blocking threads, aggregates at most every two seconds.
 */
public final class Console {
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final int EPISODES = 50;

  private final StoreReader store;
  private final Remembered<Overview> overview;

  public Console(StoreReader store) {
    this.store = store;
    this.overview = new Remembered<>(store::overview, FRESH, System::nanoTime);
  }

  /** Adds the page and what it asks for to a server. */
  public void addTo(ServerBuilder server) {
    server.service("/", StaticFile.of("index.html", MediaType.HTML_UTF_8));
    server.service("/console.js", StaticFile.of("console.js", MediaType.JAVASCRIPT_UTF_8));
    server.service("/console.css", StaticFile.of("console.css", MediaType.CSS_UTF_8));
    server.service(
        "/api/overview", (ctx, request) -> json(ctx, () -> ConsoleJson.overview(overview.get())));
    server.service(
        "/api/episodes",
        (ctx, request) -> json(ctx, () -> ConsoleJson.episodes(store.latestEpisodes(EPISODES))));
  }

  private static HttpResponse json(ServiceRequestContext ctx, Supplier<byte[]> body) {
    return HttpResponse.of(
        CompletableFuture.supplyAsync(body, ctx.blockingTaskExecutor())
            .thenApply(bytes -> HttpResponse.of(HttpStatus.OK, MediaType.JSON_UTF_8, bytes)));
  }
}
