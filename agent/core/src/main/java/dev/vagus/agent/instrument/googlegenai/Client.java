package dev.vagus.agent.instrument.googlegenai;

import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.instrument.CallMapping;
import dev.vagus.agent.instrument.Endpoint;
import dev.vagus.agent.instrument.ModelCall;
import dev.vagus.agent.instrument.PrivateField;
import org.jspecify.annotations.Nullable;

/** The client that a service belongs to: where it sends its requests. */
final class Client {
  private static final PrivateField API_CLIENT = new PrivateField("apiClient");
  private static final PrivateField HTTP_OPTIONS = new PrivateField("httpOptions");
  private static final PrivateField VERTEX = new PrivateField("vertexAI");

  /** The asynchronous service has the client of its synchronous one in some versions. */
  private static final PrivateField MODELS = new PrivateField("models");

  private static final Property BASE_URL = new Property("baseUrl");

  private Client() {}

  /** Begins a call of {@code service}; null when nothing is to be recorded. */
  static @Nullable ModelCall begin(
      Object service,
      Operation operation,
      @Nullable Object model,
      boolean stream,
      CallMapping mapping) {
    Object client = API_CLIENT.of(service);
    if (client == null) {
      client = API_CLIENT.of(MODELS.of(service));
    }
    Endpoint endpoint = Endpoint.of(BASE_URL.text(HTTP_OPTIONS.of(client)));
    boolean vertex = Boolean.TRUE.equals(VERTEX.of(client));
    return ModelCall.begin(
        new CallStart(
            GoogleGenAiInstrumentation.NAME,
            operation,
            client == null ? "gcp.gen_ai" : vertex ? "gcp.vertex_ai" : "gcp.gemini",
            model instanceof String name ? name : null,
            endpoint.address(),
            endpoint.port(),
            stream),
        mapping);
  }
}
