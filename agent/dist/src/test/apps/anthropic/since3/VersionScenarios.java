import com.anthropic.core.http.HttpResponseFor;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.RawMessageStreamEvent;
import java.util.LinkedHashMap;
import java.util.Map;

final class VersionScenarios {
  private VersionScenarios() {}

  static Map<String, Main.Scenario> all(Clients clients) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put(
        "chat-with-options",
        name ->
            ChatScenarios.print(
                clients.sync("plain").withOptions(o -> o.maxRetries(1)).messages().create(Clients.chat(name))));
    all.put("raw-json", name -> json(clients, name));
    all.put("raw-buffered", name -> buffered(clients, name));
    all.put("stream-for-each", name -> forEach(clients, name));
    all.put("beta-tool-runner", name -> run(clients, name));
    return all;
  }

  private static void json(Clients clients, String name) {
    HttpResponseFor<Message> response = raw(clients, name);
    System.out.println(response.json(Map.class).get("id") + " " + response.workspaceId());
    response.close();
  }

  private static void buffered(Clients clients, String name) throws Exception {
    try (HttpResponseFor<Message> response = raw(clients, name)) {
      com.anthropic.core.http.HttpResponse buffered = response.buffered();
      System.out.println(buffered.body().readAllBytes().length + " " + buffered.body().readAllBytes().length);
    }
  }

  private static HttpResponseFor<Message> raw(Clients clients, String name) {
    return clients.sync("plain").withRawResponse().messages().create(Clients.chat(name));
  }

  private static void forEach(Clients clients, String name) {
    try (StreamResponse<RawMessageStreamEvent> events =
        clients.sync("plain").messages().createStreaming(Clients.chat(name))) {
      for (RawMessageStreamEvent event : events) {
        ChatScenarios.print(event);
      }
    }
  }

  private static void run(Clients clients, String name) {
    clients.sync("plain").beta().messages().toolRunner(Clients.beta(name))
        .forEach(message -> System.out.println(message.id()));
  }
}
