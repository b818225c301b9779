import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

final class AgentScenarios {
  private AgentScenarios() {}

  interface Clerk {
    String answer(@MemoryId String conversation, @UserMessage String question);
  }

  interface StreamingClerk {
    TokenStream answer(@MemoryId String conversation, @UserMessage String question);
  }

  interface Forgetful {
    String answer(String question);
  }

  static Map<String, Main.Scenario> all(Models models) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("agent", name -> sync(models, name));
    all.put("agent-tool-fails", name -> toolFails(models, name));
    all.put("agent-stream", name -> stream(models, "agent", name));
    all.put("agent-stream-fails", name -> stream(models, "bad", name));
    all.put("agent-without-memory", name -> withoutMemory(models, name));
    all.put("agent-fails", name -> fails(models, name));
    return all;
  }

  private static void sync(Models models, String name) {
    Clerk clerk =
        AiServices.builder(Clerk.class)
            .chatModel(models.chat("agent", name))
            .chatMemoryProvider(id -> MessageWindowChatMemory.withMaxMessages(20))
            .tools(new Weather(models.chat("plain", name + "-inner")))
            .build();
    System.out.println("answer " + clerk.answer("conversation-7", "Weather in Paris?"));
    System.out.println("service " + clerk.equals(clerk) + " " + (clerk.hashCode() == clerk.hashCode()));
  }

  private static void toolFails(Models models, String name) {
    Clerk clerk =
        AiServices.builder(Clerk.class)
            .chatModel(models.chat("agent", name))
            .chatMemoryProvider(id -> MessageWindowChatMemory.withMaxMessages(20))
            .tools(new Broken())
            .build();
    System.out.println("answer " + clerk.answer("conversation-8", "Weather in Paris?"));
  }

  private static void stream(Models models, String behaviour, String name) throws Exception {
    StreamingClerk clerk =
        AiServices.builder(StreamingClerk.class)
            .streamingChatModel(models.streaming(behaviour, name))
            .chatMemoryProvider(id -> MessageWindowChatMemory.withMaxMessages(20))
            .tools(new Weather(models.chat("plain", name + "-inner")))
            .build();
    CountDownLatch done = new CountDownLatch(1);
    clerk
        .answer("conversation-9", "Weather in Paris?")
        .onPartialResponse(piece -> System.out.println("chunk " + piece))
        .onCompleteResponse(
            response -> {
              System.out.println("answer " + response.aiMessage().text());
              done.countDown();
            })
        .onError(
            error -> {
              Main.print("error", error);
              done.countDown();
            })
        .start();
    System.out.println("done " + done.await(30, TimeUnit.SECONDS));
  }

  private static void withoutMemory(Models models, String name) {
    Forgetful clerk = AiServices.create(Forgetful.class, models.chat("plain", name));
    System.out.println("answer " + clerk.answer("Hello"));
  }

  private static void fails(Models models, String name) {
    AiServices.create(Forgetful.class, models.chat("bad", name)).answer("Hello");
  }

  /** A tool that asks a model itself. */
  public static final class Weather {
    private final ChatModel model;

    Weather(ChatModel model) {
      this.model = model;
    }

    @Tool(name = "get_weather", value = "Current weather")
    public String weather(@P(value = "city") String city) {
      return "rainy in " + city + ", says " + model.chat("Weather?");
    }
  }

  /** A tool that does not work. */
  public static final class Broken {
    @Tool(name = "get_weather", value = "Current weather")
    public String weather(@P(value = "city") String city) {
      throw new IllegalStateException("no weather today");
    }
  }
}
