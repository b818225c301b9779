import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.ResponseCreateParams;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** One client for each way in which the provider behaves. */
final class Clients {
  private final String url;
  private final Map<String, OpenAIClient> clients = new HashMap<>();

  Clients(String url) {
    this.url = url;
  }

  synchronized OpenAIClient sync(String behaviour) {
    return clients.computeIfAbsent(behaviour, this::client);
  }

  OpenAIClientAsync async(String behaviour) {
    return sync(behaviour).async();
  }

  private OpenAIClient client(String behaviour) {
    return OpenAIOkHttpClient.builder()
        .apiKey("sk-test")
        .baseUrl(url + "/" + behaviour + "/v1")
        .timeout(Duration.ofMillis(behaviour.equals("stalled") ? 700 : 30_000))
        .maxRetries(behaviour.startsWith("flaky") ? 2 : 0)
        .build();
  }

  static ChatCompletionCreateParams chat(String name) {
    return ChatCompletionCreateParams.builder()
        .model(name)
        .addSystemMessage("Be brief.")
        .addUserMessage("Hello from " + name)
        .build();
  }

  static ResponseCreateParams response(String name) {
    return ResponseCreateParams.builder().model(name).input("Hello from " + name).build();
  }
}
