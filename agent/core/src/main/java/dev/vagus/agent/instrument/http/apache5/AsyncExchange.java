package dev.vagus.agent.instrument.http.apache5;

import dev.vagus.agent.http.Endpoint;
import dev.vagus.agent.http.Endpoints;
import dev.vagus.agent.http.HttpCall;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/** One execution of the asynchronous client. What is sent is known when its producer says so. */
final class AsyncExchange {
  private volatile @Nullable HttpCall call;

  /** The exchange, and what takes the place of the application's producer and consumer. */
  static Object @Nullable [] begin(Object producer, Object consumer) {
    AsyncExchange exchange = new AsyncExchange();
    return new Object[] {
      exchange,
      new SentProducer((AsyncRequestProducer) producer, exchange),
      new ObservedConsumer<>((AsyncResponseConsumer<?>) consumer, exchange)
    };
  }

  /** The observed call; null while nothing is sent, and for what is no model call. */
  @Nullable HttpCall call() {
    return call;
  }

  void sends(HttpRequest request, @Nullable EntityDetails body) {
    URIAuthority host = request.getAuthority();
    String pathAndQuery = request.getPath();
    if (call != null || host == null || pathAndQuery == null || body == null) {
      return;
    }
    if (!"POST".equals(request.getMethod())) {
      return;
    }
    int query = pathAndQuery.indexOf('?');
    String path = query < 0 ? pathAndQuery : pathAndQuery.substring(0, query);
    Endpoint endpoint = Endpoints.of("POST", host.getHostName(), host.getPort(), path);
    if (endpoint == null) {
      return;
    }
    int port = host.getPort();
    if (port < 0) {
      port = "http".equals(request.getScheme()) ? 80 : 443;
    }
    call =
        HttpCall.begin(
            Apache5Instrumentation.NAME,
            endpoint,
            host.getHostName(),
            port,
            name -> header(request, body, name));
  }

  private static @Nullable String header(HttpRequest request, EntityDetails body, String name) {
    if (name.equals("content-type") && body.getContentType() != null) {
      return body.getContentType();
    }
    if (name.equals("content-encoding") && body.getContentEncoding() != null) {
      return body.getContentEncoding();
    }
    Header header = request.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  /** The method that the application called returns. */
  void issued(@Nullable Throwable thrown) {
    HttpCall observed = call;
    if (observed == null) {
      return;
    }
    observed.handedOver();
    if (thrown != null) {
      observed.failed(thrown);
    }
  }
}
