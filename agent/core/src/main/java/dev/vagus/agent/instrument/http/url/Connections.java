package dev.vagus.agent.instrument.http.url;

import dev.vagus.agent.http.Endpoint;
import dev.vagus.agent.http.Endpoints;
import dev.vagus.agent.http.HttpCall;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The connections to model endpoints, for as long as the application holds them. */
final class Connections {
  private static final Map<HttpURLConnection, Connection> OPEN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Connections() {}

  /** The connection whose request is about to be written; null when it goes to no model. */
  static @Nullable Connection output(Object object) {
    HttpURLConnection connection = (HttpURLConnection) object;
    URL url = connection.getURL();
    String method = connection.getRequestMethod();
    // A request with a body is sent with POST when the application leaves the method as it is.
    String sent = "GET".equals(method) ? "POST" : method;
    Endpoint endpoint = Endpoints.of(sent, url.getHost(), url.getPort(), url.getPath());
    if (endpoint == null) {
      return null;
    }
    Connection known = OPEN.get(connection);
    if (known != null) {
      return known;
    }
    int port = url.getPort() < 0 ? url.getDefaultPort() : url.getPort();
    HttpCall call =
        HttpCall.begin(
            UrlConnectionInstrumentation.NAME,
            endpoint,
            url.getHost(),
            port,
            connection::getRequestProperty);
    if (call == null) {
      return null;
    }
    call.endWhenUnreachable(connection);
    Connection made = new Connection(call);
    OPEN.put(connection, made);
    return made;
  }

  /** The connection whose answer is about to be read; null when it is not observed. */
  static @Nullable Connection input(Object object) {
    HttpURLConnection connection = (HttpURLConnection) object;
    if (!"POST".equals(connection.getRequestMethod()) || OPEN.isEmpty()) {
      return null;
    }
    Connection known = OPEN.get(connection);
    return known != null && known.enter() ? known : null;
  }
}
