package dev.vagus.agent.instrument.http.jdk;

import dev.vagus.agent.http.Endpoint;
import dev.vagus.agent.http.Endpoints;
import dev.vagus.agent.http.HttpCall;
import dev.vagus.agent.inference.Inference;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Request and answer of one call of the client. */
final class Exchange {
  private Exchange() {}

  /** The call, the observed request and the observed handler; null for what is no model call. */
  static Object @Nullable [] begin(Object sent, Object handler) {
    if (!(sent instanceof HttpRequest request)) {
      return null;
    }
    URI uri = request.uri();
    if (uri == null) {
      return null;
    }
    Endpoint endpoint =
        Endpoints.of(request.method(), uri.getHost(), uri.getPort(), uri.getRawPath());
    if (endpoint == null) {
      return null;
    }
    int port = uri.getPort();
    if (port < 0) {
      port = "http".equals(uri.getScheme()) ? 80 : 443;
    }
    HttpCall call =
        HttpCall.begin(
            JdkHttpInstrumentation.NAME,
            endpoint,
            uri.getHost(),
            port,
            name -> request.headers().firstValue(name).orElse(null));
    if (call == null) {
      return null;
    }
    return new Object[] {
      call, observed(request, call), new ObservedHandler<>((BodyHandler<?>) handler, call)
    };
  }

  /** The same request whose body is seen on its way; the request itself when that fails. */
  private static HttpRequest observed(HttpRequest request, HttpCall call) {
    HttpRequest.BodyPublisher body = request.bodyPublisher().orElse(null);
    if (body == null) {
      return request;
    }
    try {
      return HttpRequest.newBuilder(request, (name, value) -> true)
          .method(request.method(), new ObservedPublisher(body, call))
          .build();
    } catch (RuntimeException invalid) {
      return request;
    }
  }

  static void sent(Object[] entered, @Nullable Object returned, @Nullable Throwable thrown) {
    HttpCall call = (HttpCall) entered[0];
    if (thrown != null) {
      call.failed(thrown);
      return;
    }
    call.handedOver();
    if (returned instanceof CompletableFuture<?> future) {
      HttpRequest request = (HttpRequest) entered[1];
      var unused = future.whenComplete((response, error) -> completed(call, request, error));
    } else {
      Inference.report("sending", new IllegalStateException("no future"));
    }
  }

  private static void completed(HttpCall call, HttpRequest request, @Nullable Throwable error) {
    Throwable cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    if (cause instanceof CancellationException) {
      call.cancelled();
    } else if (cause != null) {
      if (!call.hasRequest()) {
        request.bodyPublisher().ifPresent(Exchange::readUnsent);
      }
      call.failed(cause);
    } else if (!call.hasAnswer()) {
      call.exhausted();
    }
  }

  /** Where nobody listens the client has not asked for the body; one in memory may be read. */
  private static void readUnsent(HttpRequest.BodyPublisher body) {
    if (body instanceof ObservedPublisher observed && observed.isInMemory()) {
      observed.subscribe(new Drain());
    }
  }
}
