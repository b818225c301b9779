package dev.vagus.agent.instrument.openai;

import com.openai.core.ClientOptions;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a client sends its requests.
 *
 * @param address host, null when the base URL has none
 * @param port port, -1 when unknown
 * @param azure whether the host belongs to Azure
 */
record Endpoint(@Nullable String address, int port, boolean azure) {
  static final Endpoint UNKNOWN = new Endpoint(null, -1, false);

  /** Base URLs remembered; an application that makes up more has each of them parsed again. */
  private static final int MOST_REMEMBERED = 256;

  private static final ConcurrentMap<String, Endpoint> BY_BASE_URL = new ConcurrentHashMap<>();

  /** Every service class of the library keeps the options of its client in a private field. */
  private static final ClassValue<@Nullable Field> OPTIONS =
      new ClassValue<>() {
        @Override
        protected @Nullable Field computeValue(Class<?> service) {
          try {
            Field options = service.getDeclaredField("clientOptions");
            options.setAccessible(true);
            return options;
          } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
          }
        }
      };

  /** Options of the client that {@code service} belongs to, null when they cannot be read. */
  static @Nullable ClientOptions optionsOf(Object service) {
    Field field = OPTIONS.get(service.getClass());
    if (field == null) {
      return null;
    }
    try {
      return field.get(service) instanceof ClientOptions options ? options : null;
    } catch (IllegalAccessException e) {
      return null;
    }
  }

  static Endpoint of(@Nullable ClientOptions options) {
    if (options == null) {
      return UNKNOWN;
    }
    String baseUrl = options.baseUrl();
    Endpoint known = BY_BASE_URL.get(baseUrl);
    if (known == null) {
      known = parse(baseUrl);
      if (BY_BASE_URL.size() < MOST_REMEMBERED) {
        BY_BASE_URL.put(baseUrl, known);
      }
    }
    return known;
  }

  /** Value of {@code gen_ai.provider.name}. */
  static String provider(Endpoint endpoint, @Nullable ClientOptions options) {
    boolean azure = endpoint.azure() || (options != null && LaterMembers.isAzure(options));
    return azure ? "azure.ai.openai" : "openai";
  }

  static Endpoint parse(String baseUrl) {
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
      boolean azure =
          host.endsWith(".openai.azure.com")
              || host.endsWith(".cognitiveservices.azure.com")
              || host.endsWith(".services.ai.azure.com");
      return new Endpoint(host, port, azure);
    } catch (java.net.URISyntaxException e) {
      return UNKNOWN;
    }
  }
}
