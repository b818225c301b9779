import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.responses.ResponseCreateParams;
import java.util.LinkedHashMap;
import java.util.Map;

final class VersionScenarios {
  private VersionScenarios() {}

  static Map<String, Main.Scenario> all(Clients clients) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put(
        "chat-with-options",
        name -> {
          ChatCompletion completion =
              clients.sync("plain")
                  .withOptions(options -> options.maxRetries(1))
                  .chat()
                  .completions()
                  .create(Clients.chat(name));
          ChatScenarios.print(completion);
        });
    all.put(
        "responses-conversation",
        name -> {
          ResponseCreateParams params =
              Clients.response(name).toBuilder()
                  .conversation("conv_9")
                  .serviceTier(ResponseCreateParams.ServiceTier.FLEX)
                  .build();
          System.out.println(clients.sync("plain").responses().create(params).id());
        });
    return all;
  }
}
