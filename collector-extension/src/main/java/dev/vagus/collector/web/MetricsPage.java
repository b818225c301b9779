package dev.vagus.collector.web;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServerBuilder;
import dev.vagus.collector.pipeline.Scrape;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** {@code /metrics} for Prometheus. */
public final class MetricsPage {
  private final Function<String, Scrape> metrics;

  /**
   * Serves what it is given.
   *
   * @param metrics from the value of the header {@code Accept} to metrics
   */
  public MetricsPage(Function<String, Scrape> metrics) {
    this.metrics = metrics;
  }

  /** Adds the page to a server. */
  public void addTo(ServerBuilder server) {
    server.service(
        "/metrics",
        (ctx, request) -> {
          String accept = request.headers().get(HttpHeaderNames.ACCEPT, "");
          return HttpResponse.of(
              CompletableFuture.supplyAsync(() -> metrics.apply(accept), ctx.blockingTaskExecutor())
                  .thenApply(
                      scrape ->
                          HttpResponse.of(
                              HttpStatus.OK,
                              MediaType.parse(scrape.contentType()),
                              scrape.body())));
        });
  }
}
