import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.content.Media;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.MimeTypeUtils;

final class ChatScenarios {
  private ChatScenarios() {}

  static Map<String, Main.Scenario> all(Models models) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("chat", name -> print(models.chat("plain", name).call(chat(name))));
    all.put("chat-text", name -> System.out.println(models.chat("plain", name).call("Hello")));
    all.put("chat-parameters", name -> print(models.chat("plain", "other").call(with(name, Models.parameters(name)))));
    all.put("chat-multimodal", name -> print(models.chat("plain", name).call(multimodal())));
    all.put("chat-tools", name -> print(models.chat("tools", name).call(with(name, Models.offering(name, AgentScenarios.tool(null))))));
    all.put("chat-tool-result", name -> print(models.chat("plain", name).call(toolResult(name))));
    all.put("chat-huge", name -> print(models.chat("huge", name).call(huge())));
    all.put("chat-stream", name -> stream(models.chat("plain", name), chat(name)));
    all.put("chat-stream-usage", name -> stream(models.chat("plain", name), with(name, Models.streamUsage(name))));
    all.put("chat-stream-tools", name -> stream(models.chat("tools", name), with(name, Models.offering(name, AgentScenarios.tool(null)))));
    all.put("chat-stream-huge", name -> stream(models.chat("huge", name), chat(name)));
    all.put("chat-stream-iterator", name -> models.chat("plain", name).stream(chat(name)).toIterable().forEach(ChatScenarios::printChunk));
    all.put("chat-stream-cancelled", name -> cancelled(models, name));
    all.put("chat-stream-twice", name -> twice(models, name));
    all.put("chat-stream-unsubscribed", name -> models.chat("plain", name).stream(chat(name)));
    all.put("chat-concurrent", name -> concurrent(models, name));
    all.put("embeddings", name -> embed(models, "plain", name));
    all.put("embeddings-bad-request", name -> embed(models, "bad", name));
    return all;
  }

  static Prompt chat(String name) {
    return new Prompt(messages(name));
  }

  static Prompt with(String name, ChatOptions options) {
    return new Prompt(messages(name), options);
  }

  private static List<Message> messages(String name) {
    return List.of(new SystemMessage("Be brief."), new UserMessage("Hello from " + name));
  }

  private static Prompt multimodal() {
    return new Prompt(
        UserMessage.builder()
            .text("What is this?")
            .media(
                new Media(MimeTypeUtils.IMAGE_PNG, new ByteArrayResource(new byte[6])),
                new Media(MimeTypeUtils.IMAGE_PNG, java.net.URI.create("https://example.org/cat.png")))
            .build());
  }

  private static Prompt toolResult(String name) {
    List<Message> messages = new ArrayList<>(messages(name));
    messages.add(
        Models.assistantCall(
            new AssistantMessage.ToolCall("call_1", "function", "get_weather", "{\"city\":\"Paris\"}")));
    messages.add(
        Models.toolResponse(new ToolResponseMessage.ToolResponse("call_1", "get_weather", "rainy")));
    return new Prompt(messages);
  }

  private static Prompt huge() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 2_000_000; i++) {
      text.append("line ").append(i).append(" of a very long prompt\n");
    }
    return new Prompt(text.toString());
  }

  static void stream(ChatModel model, Prompt prompt) {
    model.stream(prompt).doOnNext(ChatScenarios::printChunk).blockLast();
  }

  private static void cancelled(Models models, String name) throws Exception {
    models.chat("endless", name).stream(chat(name)).filter(ChatScenarios::hasText).take(2)
        .doOnNext(ChatScenarios::printChunk)
        .blockLast();
    Thread.sleep(200);
    System.out.println("cancelled");
  }

  private static void twice(Models models, String name) {
    var stream = models.chat("plain", name).stream(chat(name));
    System.out.println(stream.count().block() + stream.count().block());
  }

  private static void concurrent(Models models, String name) throws Exception {
    ChatModel model = models.chat("plain", name);
    List<Thread> threads = new ArrayList<>();
    List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 32; i++) {
      boolean stream = i % 2 == 0;
      Thread thread =
          new Thread(
              () -> {
                try {
                  if (stream) {
                    model.stream(chat(name)).blockLast();
                  } else {
                    model.call(chat(name));
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
    System.out.println("embeddings " + models.embedding(behaviour, name).embed("Hello").length);
  }

  private static boolean hasText(ChatResponse chunk) {
    return chunk.getResult() != null
        && chunk.getResult().getOutput().getText() != null
        && !chunk.getResult().getOutput().getText().isEmpty();
  }

  static void printChunk(ChatResponse chunk) {
    String text = hasText(chunk) ? chunk.getResult().getOutput().getText() : "-";
    System.out.println("chunk " + (text.length() > 100 ? "of " + text.length() : text));
  }

  static void print(ChatResponse response) {
    String text = response.getResult().getOutput().getText();
    System.out.println(
        "content " + (text != null && text.length() > 100 ? "of " + text.length() : text)
            + " calls " + response.getResult().getOutput().getToolCalls()
            + " class " + response.getClass().getName());
    System.out.println("finish " + response.getResult().getMetadata().getFinishReason());
  }
}
