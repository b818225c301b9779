package dev.vagus.collector.web;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServerBuilder;
import dev.vagus.collector.pipeline.Store;

/**
 * {@code /health}: the process lives, and how far the digestion of what was received is. {@code
 * /ready}: whether data is taken.
 */
public final class Health {
  private final Store store;

  public Health(Store store) {
    this.store = store;
  }

  /** Adds both to a server. */
  public void addTo(ServerBuilder server) {
    server.service("/health", (ctx, request) -> health());
    server.service("/ready", (ctx, request) -> ready());
  }

  private HttpResponse health() {
    long digested = store.digestedPosition();
    long position = store.position();
    return HttpResponse.of(
        MediaType.JSON_UTF_8,
        String.format(
            "{\"status\":\"ok\",\"logPosition\":%d,\"digestedPosition\":%d,\"settled\":%b}%n",
            position, digested, digested >= position));
  }

  private HttpResponse ready() {
    String trouble = store.trouble();
    return trouble == null
        ? HttpResponse.of(HttpStatus.OK, MediaType.PLAIN_TEXT_UTF_8, "ready\n")
        : HttpResponse.of(
            HttpStatus.SERVICE_UNAVAILABLE, MediaType.PLAIN_TEXT_UTF_8, trouble + "\n");
  }
}
