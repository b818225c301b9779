import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class ChatScenarios {
  private ChatScenarios() {}

  static Map<String, Main.Scenario> all(Models models) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("chat", name -> print(models.chat("plain", name).chat(chat(name))));
    all.put("chat-text", name -> System.out.println(models.chat("plain", name).chat("Hello from " + name)));
    all.put("chat-parameters", name -> print(models.chat("plain", "other").chat(parameters(name))));
    all.put("chat-multimodal", name -> print(models.chat("plain", name).chat(multimodal())));
    all.put("chat-tools", name -> print(models.chat("tools", name).chat(withTool(name))));
    all.put("chat-tool-result", name -> print(models.chat("plain", name).chat(toolResult(name))));
    all.put("chat-huge", name -> print(models.chat("huge", name).chat(huge())));
    all.put("chat-sparse", name -> print(models.chat("sparse", name).chat(chat(name))));
    all.put("chat-stream", name -> stream(models, "plain", name, chat(name)));
    all.put("chat-stream-usage", name -> stream(models, "plain", name, chat(name)));
    all.put("chat-stream-tools", name -> stream(models, "tools", name, withTool(name)));
    all.put("chat-stream-sparse", name -> stream(models, "sparse", name, chat(name)));
    all.put("chat-stream-huge", name -> stream(models, "huge", name, chat(name)));
    all.put("chat-concurrent", name -> concurrent(models, name));
    all.put("chat-decorated", name -> print(new Decorated(models.chat("plain", name)).chat(chat(name))));
    all.put("embeddings", name -> embed(models, "plain", name));
    all.put("embeddings-bad-request", name -> embed(models, "bad", name));
    return all;
  }

  static ChatRequest chat(String name) {
    return ChatRequest.builder()
        .messages(SystemMessage.from("Be brief."), UserMessage.from("Hello from " + name))
        .build();
  }

  private static ChatRequest parameters(String name) {
    return ChatRequest.builder()
        .messages(SystemMessage.from("Be brief."), UserMessage.from("Hello"))
        .parameters(
            ChatRequestParameters.builder()
                .modelName(name)
                .temperature(0.5)
                .topP(0.9)
                .maxOutputTokens(77)
                .frequencyPenalty(0.25)
                .presencePenalty(-0.5)
                .stopSequences("END", "STOP")
                .responseFormat(ResponseFormat.JSON)
                .build())
        .build();
  }

  private static ChatRequest multimodal() {
    return ChatRequest.builder()
        .messages(
            UserMessage.from(
                TextContent.from("What is this?"),
                ImageContent.from("AAAABBBB", "image/png"),
                ImageContent.from("https://example.org/cat.png")))
        .build();
  }

  static ToolSpecification tool() {
    return ToolSpecification.builder()
        .name("get_weather")
        .description("Current weather")
        .parameters(JsonObjectSchema.builder().addStringProperty("city").required("city").build())
        .build();
  }

  private static ChatRequest withTool(String name) {
    return ChatRequest.builder()
        .messages(SystemMessage.from("Be brief."), UserMessage.from("Hello from " + name))
        .toolSpecifications(tool())
        .build();
  }

  private static ChatRequest toolResult(String name) {
    ToolExecutionRequest call =
        ToolExecutionRequest.builder()
            .id("call_1")
            .name("get_weather")
            .arguments("{\"city\":\"Paris\"}")
            .build();
    return ChatRequest.builder()
        .messages(
            SystemMessage.from("Be brief."),
            UserMessage.from("Hello from " + name),
            AiMessage.from(call),
            ToolExecutionResultMessage.from(call, "rainy"))
        .toolSpecifications(tool())
        .build();
  }

  private static ChatRequest huge() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 2_000_000; i++) {
      text.append("line ").append(i).append(" of a very long prompt\n");
    }
    return ChatRequest.builder().messages(UserMessage.from(text.toString())).build();
  }

  static void stream(Models models, String behaviour, String name, ChatRequest request)
      throws InterruptedException {
    Printer printer = new Printer();
    models.streaming(behaviour, name).chat(request, printer);
    printer.await();
    if (behaviour.equals("cut")) {
      Thread.sleep(300); // some versions say that the answer is complete after they said it failed
    }
  }

  private static void concurrent(Models models, String name) throws Exception {
    var chat = models.chat("plain", name);
    var streaming = models.streaming("plain", name);
    List<Thread> threads = new ArrayList<>();
    List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 32; i++) {
      boolean stream = i % 2 == 0;
      Thread thread =
          new Thread(
              () -> {
                try {
                  if (stream) {
                    Printer silent = new Printer(false);
                    streaming.chat(chat(name), silent);
                    silent.await();
                  } else {
                    chat.chat(chat(name));
                  }
                } catch (Throwable t) {
                  failures.add(t.toString());
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("failures " + failures);
  }

  private static void embed(Models models, String behaviour, String name) {
    var response = models.embedding(behaviour, name).embedAll(List.of(TextSegment.from("Hello")));
    System.out.println("embeddings " + response.content() + " " + response.tokenUsage());
  }

  static void print(ChatResponse response) {
    String text = response.aiMessage().text();
    System.out.println(
        "content " + (text != null && text.length() > 100 ? "of " + text.length() : text)
            + " calls " + response.aiMessage().toolExecutionRequests()
            + " class " + response.getClass().getName());
    System.out.println("finish " + response.finishReason() + " usage " + response.tokenUsage());
  }
}
