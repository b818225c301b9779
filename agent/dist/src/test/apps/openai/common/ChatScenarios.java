import com.openai.core.JsonValue;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

final class ChatScenarios {
  private ChatScenarios() {}

  static Map<String, Main.Scenario> all(Clients clients) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("chat", name -> print(create(clients, "plain", Clients.chat(name))));
    all.put("chat-parameters", name -> print(create(clients, "plain", parameters(name))));
    all.put("chat-multimodal", name -> print(create(clients, "plain", multimodal(name))));
    all.put("chat-tools", name -> print(create(clients, "tools", Tools.chat(name))));
    all.put("chat-tool-result", name -> print(create(clients, "plain", toolResult(name))));
    all.put("chat-huge", name -> print(create(clients, "huge", huge(name))));
    all.put("chat-sparse", name -> print(create(clients, "sparse", Clients.chat(name))));
    all.put("chat-stream", name -> exhaust(clients, "plain", Clients.chat(name)));
    all.put("chat-stream-usage", name -> exhaust(clients, "plain", withUsage(name)));
    all.put("chat-stream-tools", name -> exhaust(clients, "tools", Tools.chat(name)));
    all.put("chat-stream-sparse", name -> exhaust(clients, "sparse", Clients.chat(name)));
    all.put("chat-stream-huge", name -> exhaust(clients, "huge", Clients.chat(name)));
    all.put("chat-stream-iterator", name -> iterate(clients, name));
    all.put("chat-stream-parallel", name -> parallel(clients, name));
    all.put("chat-async", name -> print(clients.async("plain").chat().completions().create(Clients.chat(name)).join()));
    all.put("chat-async-stream", name -> subscribe(clients, "plain", name));
    all.put("chat-concurrent", name -> concurrent(clients, name));
    return all;
  }

  static ChatCompletion create(Clients clients, String behaviour, ChatCompletionCreateParams params) {
    return clients.sync(behaviour).chat().completions().create(params);
  }

  static void exhaust(Clients clients, String behaviour, ChatCompletionCreateParams params) {
    try (StreamResponse<ChatCompletionChunk> response =
        clients.sync(behaviour).chat().completions().createStreaming(params)) {
      response.stream().forEach(ChatScenarios::print);
    }
  }

  private static void iterate(Clients clients, String name) {
    try (StreamResponse<ChatCompletionChunk> response =
        clients.sync("plain").chat().completions().createStreaming(Clients.chat(name))) {
      Iterator<ChatCompletionChunk> chunks = response.stream().iterator();
      while (chunks.hasNext()) {
        print(chunks.next());
      }
    }
  }

  private static void parallel(Clients clients, String name) {
    try (StreamResponse<ChatCompletionChunk> response =
        clients.sync("plain").chat().completions().createStreaming(Clients.chat(name))) {
      System.out.println(
          response.stream().parallel().map(ChatScenarios::text).collect(Collectors.joining("|")));
    }
  }

  static void subscribe(Clients clients, String behaviour, String name) {
    AsyncStreamResponse<ChatCompletionChunk> response =
        clients.async(behaviour).chat().completions().createStreaming(Clients.chat(name));
    response.subscribe(ChatScenarios::print);
    response.onCompleteFuture().join();
  }

  private static void concurrent(Clients clients, String name) throws Exception {
    List<Thread> threads = new ArrayList<>();
    List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 32; i++) {
      boolean stream = i % 2 == 0;
      Thread thread = new Thread(() -> one(clients, name, stream, failures));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("failures " + failures);
  }

  private static void one(Clients clients, String name, boolean stream, List<String> failures) {
    try {
      if (!stream) {
        create(clients, "plain", Clients.chat(name)).id();
        return;
      }
      try (StreamResponse<ChatCompletionChunk> response =
          clients.sync("plain").chat().completions().createStreaming(Clients.chat(name))) {
        response.stream().forEach(chunk -> text(chunk));
      }
    } catch (Throwable t) {
      failures.add(t.toString());
    }
  }

  private static ChatCompletionCreateParams parameters(String name) {
    return ChatCompletionCreateParams.builder()
        .model(name)
        .addDeveloperMessage("Be brief.")
        .addUserMessage("Hello")
        .temperature(0.5)
        .topP(0.9)
        .maxCompletionTokens(77L)
        .frequencyPenalty(0.25)
        .presencePenalty(-0.5)
        .seed(42L)
        .n(2L)
        .stopOfStrings(List.of("END", "STOP"))
        .user("user-7")
        .serviceTier(ChatCompletionCreateParams.ServiceTier.DEFAULT)
        .responseFormat(com.openai.models.ResponseFormatJsonObject.builder().build())
        .build();
  }

  private static ChatCompletionCreateParams withUsage(String name) {
    return Clients.chat(name).toBuilder()
        .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
        .build();
  }

  private static ChatCompletionCreateParams multimodal(String name) {
    return ChatCompletionCreateParams.builder()
        .model(name)
        .addUserMessageOfArrayOfContentParts(
            List.of(
                ChatCompletionContentPart.ofText(
                    ChatCompletionContentPartText.builder().text("What is this?").build()),
                image("data:image/png;base64,AAAABBBB"),
                image("https://example.org/cat.png")))
        .build();
  }

  private static ChatCompletionContentPart image(String url) {
    return ChatCompletionContentPart.ofImageUrl(
        ChatCompletionContentPartImage.builder()
            .imageUrl(ChatCompletionContentPartImage.ImageUrl.builder().url(url).build())
            .build());
  }

  private static ChatCompletionCreateParams toolResult(String name) {
    return Clients.chat(name).toBuilder()
        .addMessage(Tools.assistantCall())
        .addMessage(
            ChatCompletionToolMessageParam.builder().toolCallId("call_1").content("rainy").build())
        .putAdditionalBodyProperty("app_field", JsonValue.from(Map.of("a", 1)))
        .build();
  }

  private static ChatCompletionCreateParams huge(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 2_000_000; i++) {
      text.append("line ").append(i).append(" of a very long prompt\n");
    }
    return ChatCompletionCreateParams.builder().model(name).addUserMessage(text.toString()).build();
  }

  static void print(ChatCompletion completion) {
    for (ChatCompletion.Choice choice : completion.choices()) {
      String content = choice.message().content().orElse("-");
      System.out.println(
          "content " + (content.length() > 100 ? "of " + content.length() : content)
              + " calls " + Tools.names(choice.message())
              + " class " + completion.getClass().getName());
      System.out.println("finish " + choice.finishReason().asString());
    }
    completion.usage().ifPresent(usage -> System.out.println("total " + usage.totalTokens()));
  }

  static void print(ChatCompletionChunk chunk) {
    String text = text(chunk);
    System.out.println("chunk " + (text.length() > 100 ? "of " + text.length() : text));
  }

  static String text(ChatCompletionChunk chunk) {
    return chunk.choices().isEmpty() ? "-" : chunk.choices().get(0).delta().content().orElse("-");
  }

  static <T> void whenDone(CompletableFuture<T> future, java.util.function.Consumer<T> print) {
    print.accept(future.join());
  }
}
