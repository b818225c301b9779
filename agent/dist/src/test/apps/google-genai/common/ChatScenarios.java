import com.google.genai.ResponseStream;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

final class ChatScenarios {
  private ChatScenarios() {}

  static Map<String, Main.Scenario> all(Clients clients) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("chat", name -> generate(clients, "plain", name, Clients.config()));
    all.put("chat-parameters", name -> generate(clients, "plain", name, Requests.parameters()));
    all.put("chat-multimodal", name -> print(clients.client("plain").models.generateContent(name, Requests.multimodal(), Clients.config())));
    all.put("chat-tools", name -> generate(clients, "tools", name, Requests.tools()));
    all.put("chat-tool-result", name -> print(clients.client("plain").models.generateContent(name, Requests.toolResult(name), Requests.tools())));
    all.put("chat-thinking", name -> generate(clients, "thinking", name, Clients.config()));
    all.put("chat-blocked", name -> generate(clients, "blocked", name, Clients.config()));
    all.put("chat-huge", name -> print(clients.client("huge").models.generateContent(name, Requests.huge(), Clients.config())));
    all.put("chat-sparse", name -> generate(clients, "sparse", name, Clients.config()));
    all.put("chat-stream", name -> exhaust(clients, "plain", name, Clients.config()));
    all.put("chat-stream-usage", name -> exhaust(clients, "plain", name, Clients.config()));
    all.put("chat-stream-tools", name -> exhaust(clients, "tools", name, Requests.tools()));
    all.put("chat-stream-thinking", name -> exhaust(clients, "thinking", name, Clients.config()));
    all.put("chat-stream-sparse", name -> exhaust(clients, "sparse", name, Clients.config()));
    all.put("chat-stream-huge", name -> exhaust(clients, "huge", name, Clients.config()));
    all.put("chat-stream-iterator", name -> iterate(clients, name));
    all.put("chat-stream-parallel", name -> parallel(clients, name));
    all.put("chat-async", name -> print(clients.client("plain").async.models.generateContent(name, Clients.hello(name), Clients.config()).join()));
    all.put("chat-async-stream", name -> asyncStream(clients, "plain", name));
    all.put("chat-concurrent", name -> concurrent(clients, name));
    return all;
  }

  static void generate(Clients clients, String behaviour, String name, GenerateContentConfig config) {
    print(clients.client(behaviour).models.generateContent(name, Clients.hello(name), config));
  }

  static ResponseStream<GenerateContentResponse> stream(
      Clients clients, String behaviour, String name, GenerateContentConfig config) {
    return clients.client(behaviour).models.generateContentStream(name, Clients.hello(name), config);
  }

  static void exhaust(Clients clients, String behaviour, String name, GenerateContentConfig config) {
    try (ResponseStream<GenerateContentResponse> stream = stream(clients, behaviour, name, config)) {
      for (GenerateContentResponse chunk : stream) {
        printChunk(chunk);
      }
    }
  }

  static void asyncStream(Clients clients, String behaviour, String name) {
    try (ResponseStream<GenerateContentResponse> stream =
        clients.client(behaviour).async.models
            .generateContentStream(name, Clients.hello(name), Clients.config())
            .join()) {
      stream.forEach(ChatScenarios::printChunk);
    }
  }

  private static void iterate(Clients clients, String name) {
    try (ResponseStream<GenerateContentResponse> stream = stream(clients, "plain", name, null)) {
      Iterator<GenerateContentResponse> chunks = stream.iterator();
      while (true) {
        try {
          printChunk(chunks.next());
        } catch (java.util.NoSuchElementException e) {
          break;
        }
      }
    }
  }

  private static void parallel(Clients clients, String name) {
    try (ResponseStream<GenerateContentResponse> stream = stream(clients, "plain", name, null)) {
      System.out.println(
          StreamSupport.stream(stream.spliterator(), true)
              .map(ChatScenarios::text)
              .collect(Collectors.joining("|")));
    }
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

  private static void one(Clients clients, String name, boolean streamed, List<String> failures) {
    try {
      if (!streamed) {
        clients.client("plain").models.generateContent(name, Clients.hello(name), null).text();
        return;
      }
      try (ResponseStream<GenerateContentResponse> stream = stream(clients, "plain", name, null)) {
        stream.forEach(ChatScenarios::text);
      }
    } catch (Throwable t) {
      failures.add(t.toString());
    }
  }

  static void print(GenerateContentResponse response) {
    System.out.println(
        text(response)
            + " calls " + response.functionCalls()
            + " finish " + response.finishReason()
            + " class " + response.getClass().getName());
    System.out.println("total " + response.usageMetadata().flatMap(usage -> usage.totalTokenCount()));
  }

  static void printChunk(GenerateContentResponse chunk) {
    System.out.println("chunk " + text(chunk));
  }

  static String text(GenerateContentResponse response) {
    String text = String.valueOf(response.text());
    return text.length() > 100 ? "of " + text.length() : text;
  }
}
