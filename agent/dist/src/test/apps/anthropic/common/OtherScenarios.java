import com.anthropic.core.http.AsyncStreamResponse;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.models.beta.messages.BetaMessage;
import com.anthropic.models.beta.messages.BetaRawMessageStreamEvent;
import com.anthropic.models.messages.MessageCountTokensParams;
import java.util.LinkedHashMap;
import java.util.Map;

final class OtherScenarios {
  private OtherScenarios() {}

  static Map<String, Main.Scenario> all(Clients clients) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("beta", name -> print(clients.sync("plain").beta().messages().create(Clients.beta(name))));
    all.put("beta-async", name -> print(clients.async("plain").beta().messages().create(Clients.beta(name)).join()));
    all.put("beta-raw", name -> print(clients.sync("plain").withRawResponse().beta().messages().create(Clients.beta(name)).parse()));
    all.put("beta-bad-request", name -> print(clients.sync("bad").beta().messages().create(Clients.beta(name))));
    all.put("beta-stream", name -> exhaust(clients, name));
    all.put("beta-async-stream", name -> subscribe(clients, name));
    all.put("count-tokens", name -> count(clients, name));
    return all;
  }

  private static void count(Clients clients, String name) {
    MessageCountTokensParams params =
        MessageCountTokensParams.builder().model(name).addUserMessage("How many?").build();
    System.out.println(clients.sync("plain").messages().countTokens(params).inputTokens());
  }

  private static void exhaust(Clients clients, String name) {
    try (StreamResponse<BetaRawMessageStreamEvent> response =
        clients.sync("plain").beta().messages().createStreaming(Clients.beta(name))) {
      response.stream().forEach(OtherScenarios::print);
    }
  }

  private static void subscribe(Clients clients, String name) {
    AsyncStreamResponse<BetaRawMessageStreamEvent> response =
        clients.async("plain").beta().messages().createStreaming(Clients.beta(name));
    response.subscribe(OtherScenarios::print);
    response.onCompleteFuture().join();
  }

  private static void print(BetaMessage message) {
    System.out.println(message.content().get(0).text().map(t -> t.text()).orElse("-") + " " + message.usage().outputTokens());
  }

  private static void print(BetaRawMessageStreamEvent event) {
    System.out.println("delta " + event.contentBlockDelta().isPresent());
  }
}
