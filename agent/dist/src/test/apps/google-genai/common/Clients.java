import com.google.genai.Client;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Part;
import java.util.HashMap;
import java.util.Map;

/** One client for each way in which the provider behaves. */
final class Clients {
  private final String url;
  private final Map<String, Client> clients = new HashMap<>();

  Clients(String url) {
    this.url = url;
  }

  synchronized Client client(String behaviour) {
    return clients.computeIfAbsent(behaviour, this::create);
  }

  private Client create(String behaviour) {
    HttpOptions.Builder options =
        HttpOptions.builder()
            .baseUrl(url + "/" + behaviour)
            .timeout(behaviour.equals("stalled") ? 700 : 30_000);
    return Client.builder()
        .apiKey("test")
        .httpOptions(Versions.retrying(options, behaviour.startsWith("flaky") ? 3 : 1).build())
        .build();
  }

  static String hello(String name) {
    return "Hello from " + name;
  }

  static GenerateContentConfig config() {
    return GenerateContentConfig.builder()
        .systemInstruction(Content.fromParts(Part.fromText("Be brief.")))
        .build();
  }
}
