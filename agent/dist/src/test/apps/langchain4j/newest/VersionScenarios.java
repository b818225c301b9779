import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.LinkedHashMap;
import java.util.Map;

/** What later versions can do. */
final class VersionScenarios {
  private VersionScenarios() {}

  static Map<String, Main.Scenario> all(Models models) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("chat-stream-cancelled", name -> cancelled(models, name));
    all.put("agent-concurrent-tools", name -> concurrentTools(models, name));
    all.put("retrieval", name -> retrieval(models, name));
    return all;
  }

  private static void cancelled(Models models, String name) throws Exception {
    Printer printer =
        new Printer() {
          @Override
          public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
            System.out.println("first " + piece.text());
            context.streamingHandle().cancel();
            System.out.println("cancelled " + context.streamingHandle().isCancelled());
            done.countDown();
          }
        };
    models.streaming("plain", name).chat(ChatScenarios.chat(name), printer);
    printer.await();
    Thread.sleep(200);
  }

  private static void concurrentTools(Models models, String name) {
    AgentScenarios.Clerk clerk =
        AiServices.builder(AgentScenarios.Clerk.class)
            .chatModel(models.chat("agent2", name))
            .chatMemoryProvider(id -> MessageWindowChatMemory.withMaxMessages(20))
            .tools(new AgentScenarios.Weather(models.chat("plain", name + "-inner")))
            .executeToolsConcurrently()
            .build();
    System.out.println("answer " + clerk.answer("conversation-10", "Weather in Paris and Rome?"));
  }

  private static void retrieval(Models models, String name) {
    InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    var embedding = models.embedding("plain", name);
    TextSegment segment = TextSegment.from("Paris is rainy.");
    store.add(embedding.embed(segment).content(), segment);
    var retriever =
        EmbeddingStoreContentRetriever.builder()
            .embeddingStore(store)
            .embeddingModel(embedding)
            .maxResults(2)
            .build();
    System.out.println("found " + retriever.retrieve(Query.from("Weather?")).size());
    AgentScenarios.Forgetful clerk =
        AiServices.builder(AgentScenarios.Forgetful.class)
            .chatModel(models.chat("plain", name + "-chat"))
            .contentRetriever(retriever)
            .build();
    System.out.println("answer " + clerk.answer("Weather?"));
    System.out.println(UserMessage.from("done").singleText());
  }
}
