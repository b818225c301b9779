import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.document.Document;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.function.FunctionToolCallback;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.SimpleVectorStore;

final class AgentScenarios {
  private AgentScenarios() {}

  record City(String city) {}

  static Map<String, Main.Scenario> all(Models models) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("agent", name -> System.out.println("answer " + prompt(models, name, "conversation-7").call().content()));
    all.put("agent-stream", name -> stream(models, name));
    all.put("agent-fails", name -> ChatClient.create(models.chat("bad", name)).prompt("Hello").call().content());
    all.put("retrieval", name -> retrieval(models, name));
    return all;
  }

  static ToolCallback tool(ChatModel model) {
    return FunctionToolCallback.builder("get_weather", (City city) -> "rainy in " + city.city() + ", says " + model.call("Weather?"))
        .description("Current weather")
        .inputType(City.class)
        .build();
  }

  private static ChatClient.ChatClientRequestSpec prompt(Models models, String name, String conversation) {
    return ChatClient.create(models.chat("agent", name))
        .prompt("Weather in Paris?")
        .advisors(advisors -> advisors.param("chat_memory_conversation_id", conversation))
        .toolCallbacks(tool(models.chat("plain", name + "-inner")));
  }

  private static void stream(Models models, String name) {
    StringBuilder answer = new StringBuilder();
    prompt(models, name, "conversation-9").stream().content().doOnNext(answer::append).blockLast();
    System.out.println("answer " + answer);
  }

  private static void retrieval(Models models, String name) {
    SimpleVectorStore store = SimpleVectorStore.builder(models.embedding("plain", name)).build();
    store.add(List.of(new Document("doc-1", "Paris is rainy.", Map.of())));
    var found = store.similaritySearch(SearchRequest.builder().query("Weather?").topK(2).build());
    System.out.println("found " + found.size());
  }
}
