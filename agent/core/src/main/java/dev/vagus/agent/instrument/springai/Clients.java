package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.instrument.Endpoint;
import dev.vagus.agent.instrument.PrivateField;

/** The library's own clients below its models of 1.x, which know where requests go. */
final class Clients {
  private static final PrivateField OPEN_AI = new PrivateField("openAiApi");
  private static final PrivateField BASE_URL = new PrivateField("baseUrl");

  private Clients() {}

  /** Where {@code model} sends its requests; unknown when another library sends them. */
  static Endpoint endpoint(Object model) {
    Object url = BASE_URL.of(OPEN_AI.of(model));
    return Endpoint.of(url instanceof String text ? text : null);
  }
}
