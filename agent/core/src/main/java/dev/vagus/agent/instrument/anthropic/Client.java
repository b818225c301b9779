package dev.vagus.agent.instrument.anthropic;

import com.anthropic.core.ClientOptions;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vagus.agent.instrument.Accessor;
import dev.vagus.agent.instrument.Endpoint;
import dev.vagus.agent.instrument.PrivateField;
import org.jspecify.annotations.Nullable;

/** The client that a service belongs to: where it sends its requests. */
final class Client {
  /** Every service class of the library keeps the options of its client. */
  private static final PrivateField OPTIONS = new PrivateField("clientOptions");

  /** Later versions know the base URL, earlier ones leave it to the backend of the HTTP client. */
  private static final Accessor BASE_URL = new Accessor("baseUrl");

  private static final Accessor PROVIDER = new Accessor("openTelemetryProviderName");
  private static final PrivateField HTTP_CLIENT = new PrivateField("originalHttpClient");
  private static final PrivateField BACKEND = new PrivateField("backend");

  private Client() {}

  static Endpoint endpoint(Object service) {
    Object options = OPTIONS.of(service);
    Object baseUrl = options == null ? null : BASE_URL.of(options);
    if (baseUrl == null) {
      Object backend = BACKEND.of(HTTP_CLIENT.of(options));
      baseUrl = backend == null ? null : BASE_URL.of(backend);
    }
    return Endpoint.of(baseUrl instanceof String url ? url : null);
  }

  /** Value of {@code gen_ai.provider.name}: as the client itself says, else by its host. */
  static String provider(Object service, Endpoint endpoint) {
    Object options = OPTIONS.of(service);
    if (options != null && PROVIDER.of(options) instanceof String name) {
      return name;
    }
    if (endpoint.isIn("amazonaws.com")) {
      return "aws.bedrock";
    }
    return endpoint.isIn("googleapis.com") ? "gcp.vertex_ai" : "anthropic";
  }

  /** What the client reads JSON with, null when it cannot be had. */
  static @Nullable JsonMapper jsonMapper(Object service) {
    return OPTIONS.of(service) instanceof ClientOptions options ? options.jsonMapper() : null;
  }
}
