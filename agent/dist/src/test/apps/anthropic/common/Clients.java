import com.anthropic.client.AnthropicClient;
import com.anthropic.client.AnthropicClientAsync;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.models.messages.MessageCreateParams;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** One client for each way in which the provider behaves. */
final class Clients {
  private final String url;
  private final Map<String, AnthropicClient> clients = new HashMap<>();

  Clients(String url) {
    this.url = url;
  }

  synchronized AnthropicClient sync(String behaviour) {
    return clients.computeIfAbsent(behaviour, this::client);
  }

  AnthropicClientAsync async(String behaviour) {
    return sync(behaviour).async();
  }

  private AnthropicClient client(String behaviour) {
    return AnthropicOkHttpClient.builder()
        .apiKey("sk-test")
        .baseUrl(url + "/" + behaviour)
        .timeout(Duration.ofMillis(behaviour.equals("stalled") ? 700 : 30_000))
        .maxRetries(behaviour.startsWith("flaky") ? 2 : 0)
        .build();
  }

  static MessageCreateParams chat(String name) {
    return MessageCreateParams.builder()
        .model(name)
        .maxTokens(50L)
        .system("Be brief.")
        .addUserMessage("Hello from " + name)
        .build();
  }

  static com.anthropic.models.beta.messages.MessageCreateParams beta(String name) {
    return com.anthropic.models.beta.messages.MessageCreateParams.builder()
        .model(name)
        .maxTokens(50L)
        .system("Be brief.")
        .addUserMessage("Hello from " + name)
        .build();
  }
}
