package dev.vagus.agent.instrument.langchain4j;

import dev.vagus.agent.instrument.Endpoint;
import dev.vagus.agent.instrument.PrivateField;
import org.jspecify.annotations.Nullable;

/** The library's own clients below its models, which know where requests go. */
final class Clients {
  private static final PrivateField CLIENT = new PrivateField("client");
  private static final PrivateField BASE_URL = new PrivateField("baseUrl");

  private Clients() {}

  /** Where {@code model} sends its requests; unknown when another library sends them. */
  static Endpoint endpoint(Object model) {
    Object url = BASE_URL.of(CLIENT.of(model));
    return Endpoint.of(text(url));
  }

  private static @Nullable String text(@Nullable Object url) {
    return url == null ? null : url.toString();
  }
}
