package dev.vagus.agent.instrument;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a client sends its requests.
 *
 * @param address host, null when unknown
 * @param port port, -1 when unknown
 */
public record Endpoint(@Nullable String address, int port) {
  /** Of a client that does not tell. */
  public static final Endpoint UNKNOWN = new Endpoint(null, -1);

  /** Base URLs remembered; an application that makes up more has each of them parsed again. */
  private static final int MOST_REMEMBERED = 256;

  private static final ConcurrentMap<String, Endpoint> BY_BASE_URL = new ConcurrentHashMap<>();

  /** Of a base URL; null is unknown. */
  public static Endpoint of(@Nullable String baseUrl) {
    if (baseUrl == null) {
      return UNKNOWN;
    }
    Endpoint known = BY_BASE_URL.get(baseUrl);
    if (known == null) {
      known = parse(baseUrl);
      if (BY_BASE_URL.size() < MOST_REMEMBERED) {
        BY_BASE_URL.put(baseUrl, known);
      }
    }
    return known;
  }

  /** Whether the host belongs to {@code domain}, for example {@code amazonaws.com}. */
  public boolean isIn(String domain) {
    String host = address;
    return host != null && (host.equals(domain) || host.endsWith("." + domain));
  }

  private static Endpoint parse(String baseUrl) {
    try {
      URI uri = new URI(baseUrl);
      String host = uri.getHost();
      if (host == null) {
        return UNKNOWN;
      }
      int port = uri.getPort();
      if (port < 0) {
        port = "http".equals(uri.getScheme()) ? 80 : 443;
      }
      return new Endpoint(host, port);
    } catch (URISyntaxException e) {
      return UNKNOWN;
    }
  }
}
