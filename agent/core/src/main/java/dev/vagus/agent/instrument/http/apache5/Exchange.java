package dev.vagus.agent.instrument.http.apache5;

import dev.vagus.agent.http.Endpoint;
import dev.vagus.agent.http.Endpoints;
import dev.vagus.agent.http.HttpCall;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.net.NamedEndpoint;
import org.jspecify.annotations.Nullable;

/** Request and answer of one call of the client. */
final class Exchange {
  private final HttpCall call;
  private final ClassicHttpRequest request;
  private final @Nullable HttpEntity body;

  private Exchange(HttpCall call, ClassicHttpRequest request, @Nullable HttpEntity body) {
    this.call = call;
    this.request = request;
    this.body = body;
  }

  /** The exchange of a request; null for what is no model call. */
  static @Nullable Exchange begin(@Nullable Object target, Object sent) {
    ClassicHttpRequest request = (ClassicHttpRequest) sent;
    String pathAndQuery = request.getPath();
    if (!"POST".equals(request.getMethod()) || pathAndQuery == null) {
      return null;
    }
    int query = pathAndQuery.indexOf('?');
    String path = query < 0 ? pathAndQuery : pathAndQuery.substring(0, query);
    NamedEndpoint host = target != null ? (HttpHost) target : request.getAuthority();
    if (host == null) {
      return null;
    }
    int port = host.getPort();
    Endpoint endpoint = Endpoints.of("POST", host.getHostName(), port, path);
    if (endpoint == null) {
      return null;
    }
    if (port < 0) {
      String scheme = target != null ? ((HttpHost) target).getSchemeName() : request.getScheme();
      port = "http".equals(scheme) ? 80 : 443;
    }
    HttpEntity body = request.getEntity();
    HttpCall call =
        HttpCall.begin(
            Apache5Instrumentation.NAME,
            endpoint,
            host.getHostName(),
            port,
            name -> header(request, body, name));
    if (call == null) {
      return null;
    }
    if (body != null) {
      request.setEntity(new SentEntity(body, call));
    }
    return new Exchange(call, request, body);
  }

  /** The application's request is its own again. */
  void answered(@Nullable Object returned, @Nullable Throwable thrown) {
    if (body != null) {
      request.setEntity(body);
    }
    if (thrown != null) {
      if (!call.hasRequest()) {
        readUnsent();
      }
      if (isCancelled()) {
        call.cancelled();
      } else {
        call.failed(thrown);
      }
      return;
    }
    call.handedOver();
    if (returned instanceof ClassicHttpResponse response) {
      answered(response);
    }
  }

  private void answered(ClassicHttpResponse response) {
    HttpEntity body = response.getEntity();
    if (body == null) {
      call.answered(response.getCode(), null, null, 0);
      call.exhausted();
      return;
    }
    call.answered(
        response.getCode(),
        body.getContentType(),
        body.getContentEncoding(),
        body.getContentLength());
    response.setEntity(new ObservedEntity(body, call));
  }

  private boolean isCancelled() {
    return request instanceof CancellableDependency cancellable && cancellable.isCancelled();
  }

  /** Where nobody listens the client has not written the body; one that repeats may be read. */
  private void readUnsent() {
    try {
      if (body != null && body.isRepeatable()) {
        new SentEntity(body, call).writeTo(OutputStream.nullOutputStream());
      }
    } catch (IOException unwritable) {
      call.sentAnew();
    }
  }

  private static @Nullable String header(
      ClassicHttpRequest request, @Nullable HttpEntity body, String name) {
    if (body != null && name.equals("content-type") && body.getContentType() != null) {
      return body.getContentType();
    }
    if (body != null && name.equals("content-encoding") && body.getContentEncoding() != null) {
      return body.getContentEncoding();
    }
    Header header = request.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
