import com.google.genai.Chat;
import com.google.genai.ResponseStream;
import com.google.genai.types.EmbedContentConfig;
import com.google.genai.types.EmbedContentResponse;
import com.google.genai.types.GenerateContentResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class OtherScenarios {
  private OtherScenarios() {}

  static Map<String, Main.Scenario> all(Clients clients) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("session", name -> session(clients, name));
    all.put("session-stream", name -> sessionStream(clients, name));
    all.put("session-async", name -> ChatScenarios.print(clients.client("plain").async.chats.create(name).sendMessage("Hello").join()));
    all.put("embeddings", name -> print(clients.client("plain").models.embedContent(name, "embed me", embedding())));
    all.put("embeddings-many", name -> print(clients.client("plain").models.embedContent(name, List.of("a", "b"), embedding())));
    all.put("embeddings-async", name -> print(clients.client("plain").async.models.embedContent(name, "embed me", embedding()).join()));
    all.put("embeddings-bad-request", name -> print(clients.client("bad").models.embedContent(name, "embed me", embedding())));
    return all;
  }

  private static void session(Clients clients, String name) {
    Chat chat = clients.client("plain").chats.create(name);
    ChatScenarios.print(chat.sendMessage("Hello"));
    ChatScenarios.print(chat.sendMessage("And again"));
    System.out.println(chat.getHistory(true).size());
  }

  private static void sessionStream(Clients clients, String name) {
    Chat chat = clients.client("plain").chats.create(name);
    try (ResponseStream<GenerateContentResponse> stream = chat.sendMessageStream("Hello")) {
      stream.forEach(ChatScenarios::printChunk);
    }
    System.out.println(chat.getHistory(true).size());
  }

  private static EmbedContentConfig embedding() {
    return EmbedContentConfig.builder().outputDimensionality(2).build();
  }

  private static void print(EmbedContentResponse response) {
    System.out.println(response.embeddings().get().size());
  }
}
