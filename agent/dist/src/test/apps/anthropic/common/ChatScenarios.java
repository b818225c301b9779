import com.anthropic.core.http.AsyncStreamResponse;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.models.messages.ContentBlock;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

final class ChatScenarios {
  private ChatScenarios() {}

  static Map<String, Main.Scenario> all(Clients clients) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("chat", name -> print(create(clients, "plain", Clients.chat(name))));
    all.put("chat-parameters", name -> print(create(clients, "plain", Tools.parameters(name))));
    all.put("chat-multimodal", name -> print(create(clients, "plain", Tools.multimodal(name))));
    all.put("chat-tools", name -> print(create(clients, "tools", Tools.chat(name))));
    all.put("chat-tool-result", name -> print(create(clients, "plain", Tools.result(name))));
    all.put("chat-thinking", name -> print(create(clients, "thinking", Clients.chat(name))));
    all.put("chat-refusal", name -> print(create(clients, "refusal", Clients.chat(name))));
    all.put("chat-huge", name -> print(create(clients, "huge", huge(name))));
    all.put("chat-sparse", name -> print(create(clients, "sparse", Clients.chat(name))));
    all.put("chat-stream", name -> exhaust(clients, "plain", Clients.chat(name)));
    all.put("chat-stream-usage", name -> exhaust(clients, "plain", Clients.chat(name)));
    all.put("chat-stream-tools", name -> exhaust(clients, "tools", Tools.chat(name)));
    all.put("chat-stream-thinking", name -> exhaust(clients, "thinking", Clients.chat(name)));
    all.put("chat-stream-sparse", name -> exhaust(clients, "sparse", Clients.chat(name)));
    all.put("chat-stream-huge", name -> exhaust(clients, "huge", Clients.chat(name)));
    all.put("chat-stream-iterator", name -> iterate(clients, name));
    all.put("chat-stream-parallel", name -> parallel(clients, name));
    all.put("chat-async", name -> print(clients.async("plain").messages().create(Clients.chat(name)).join()));
    all.put("chat-async-stream", name -> subscribe(clients, "plain", name));
    all.put("chat-concurrent", name -> concurrent(clients, name));
    return all;
  }

  static Message create(Clients clients, String behaviour, MessageCreateParams params) {
    return clients.sync(behaviour).messages().create(params);
  }

  static void exhaust(Clients clients, String behaviour, MessageCreateParams params) {
    try (StreamResponse<RawMessageStreamEvent> response =
        clients.sync(behaviour).messages().createStreaming(params)) {
      response.stream().forEach(ChatScenarios::print);
    }
  }

  private static void iterate(Clients clients, String name) {
    try (StreamResponse<RawMessageStreamEvent> response =
        clients.sync("plain").messages().createStreaming(Clients.chat(name))) {
      Iterator<RawMessageStreamEvent> events = response.stream().iterator();
      while (events.hasNext()) {
        print(events.next());
      }
    }
  }

  private static void parallel(Clients clients, String name) {
    try (StreamResponse<RawMessageStreamEvent> response =
        clients.sync("plain").messages().createStreaming(Clients.chat(name))) {
      System.out.println(
          response.stream().parallel().map(ChatScenarios::text).collect(Collectors.joining("|")));
    }
  }

  static void subscribe(Clients clients, String behaviour, String name) {
    AsyncStreamResponse<RawMessageStreamEvent> response =
        clients.async(behaviour).messages().createStreaming(Clients.chat(name));
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
      try (StreamResponse<RawMessageStreamEvent> response =
          clients.sync("plain").messages().createStreaming(Clients.chat(name))) {
        response.stream().forEach(event -> text(event));
      }
    } catch (Throwable t) {
      failures.add(t.toString());
    }
  }

  private static MessageCreateParams huge(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 2_000_000; i++) {
      text.append("line ").append(i).append(" of a very long prompt\n");
    }
    return MessageCreateParams.builder().model(name).maxTokens(9L).addUserMessage(text.toString()).build();
  }

  static void print(Message message) {
    for (ContentBlock block : message.content()) {
      String text = block.text().map(t -> t.text()).orElse("-");
      System.out.println(
          "content " + (text.length() > 100 ? "of " + text.length() : text)
              + " call " + block.toolUse().map(call -> call.name()).orElse("-")
              + " class " + message.getClass().getName());
    }
    System.out.println("finish " + message.stopReason());
    System.out.println("total " + message.usage().outputTokens());
  }

  static void print(RawMessageStreamEvent event) {
    String text = text(event);
    System.out.println("event " + (text.length() > 100 ? "of " + text.length() : text));
  }

  static String text(RawMessageStreamEvent event) {
    return event.contentBlockDelta().flatMap(e -> e.delta().text()).map(t -> t.text()).orElse("-");
  }
}
