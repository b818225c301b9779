package dev.vagus.agent.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;

/** The report of an agent that serves it. */
final class Endpoint {
  private static final int PATIENCE_MILLIS = 5_000;

  private Endpoint() {}

  static String get(String url) throws Refusal {
    try {
      URLConnection connection = URI.create(url).toURL().openConnection();
      if (!(connection instanceof HttpURLConnection http)) {
        throw new Refusal("'" + url + "' is no http URL");
      }
      http.setConnectTimeout(PATIENCE_MILLIS);
      http.setReadTimeout(PATIENCE_MILLIS);
      try (InputStream in = http.getInputStream()) {
        return new String(in.readAllBytes(), UTF_8);
      }
    } catch (IOException | IllegalArgumentException unreachable) {
      throw new Refusal(
          "no report at "
              + url
              + " ("
              + unreachable.getMessage()
              + "); is diagnosis.enabled=true set there, and is this its machine and port?");
    }
  }
}
