import com.google.genai.ResponseStream;
import com.google.genai.types.GenerateContentResponse;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

final class FailureScenarios {
  private FailureScenarios() {}

  static Map<String, Main.Scenario> all(Clients clients) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("chat-bad-request", name -> call(clients, "bad", name));
    all.put("chat-unauthorised", name -> call(clients, "unauthorised", name));
    all.put("chat-not-json", name -> call(clients, "notjson", name));
    all.put("chat-refused", name -> refused(name));
    all.put("chat-timeout", name -> call(clients, "stalled", name));
    all.put("chat-retry-429", name -> call(clients, "flaky429", name));
    all.put("chat-retry-500", name -> call(clients, "flaky500", name));
    all.put("chat-async-bad-request", name -> clients.client("bad").async.models.generateContent(name, Clients.hello(name), null).join());
    all.put("chat-stream-bad-request", name -> ChatScenarios.exhaust(clients, "bad", name, null));
    all.put("chat-stream-broken", name -> ChatScenarios.exhaust(clients, "broken", name, null));
    all.put("chat-stream-error", name -> ChatScenarios.exhaust(clients, "error", name, null));
    all.put("chat-stream-cut", name -> ChatScenarios.exhaust(clients, "cut", name, null));
    all.put("chat-stream-stalled", name -> ChatScenarios.exhaust(clients, "stalled", name, null));
    all.put("chat-async-stream-broken", name -> ChatScenarios.asyncStream(clients, "broken", name));
    all.put("chat-stream-early-close", name -> earlyClose(clients, "plain", name));
    all.put("chat-stream-sparse-early-close", name -> earlyClose(clients, "sparse", name));
    all.put("chat-stream-unread", name -> ChatScenarios.stream(clients, "plain", name, null).close());
    all.put("chat-stream-find-first", name -> findFirst(clients, name));
    all.put("chat-stream-consumer-throws", name -> consumerThrows(clients, name));
    all.put("chat-stream-abandoned", name -> abandoned(clients, name));
    all.put("chat-async-stream-closed", name -> asyncClosed(clients, name));
    all.put("chat-async-cancelled", name -> cancelled(clients, name));
    return all;
  }

  private static void call(Clients clients, String behaviour, String name) {
    ChatScenarios.generate(clients, behaviour, name, null);
  }

  private static void refused(String name) throws Exception {
    int port;
    try (java.net.ServerSocket socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try {
      call(new Clients("http://127.0.0.1:" + port), "plain", name);
    } catch (Exception e) {
      System.out.println("thrown " + e.getClass().getName());
    }
  }

  private static void earlyClose(Clients clients, String behaviour, String name) {
    try (ResponseStream<GenerateContentResponse> stream = ChatScenarios.stream(clients, behaviour, name, null)) {
      ChatScenarios.printChunk(stream.iterator().next());
    }
    System.out.println("closed");
  }

  private static void findFirst(Clients clients, String name) {
    try (ResponseStream<GenerateContentResponse> stream = ChatScenarios.stream(clients, "plain", name, null)) {
      ChatScenarios.printChunk(StreamSupport.stream(stream.spliterator(), false).skip(1).findFirst().get());
    }
    System.out.println("closed");
  }

  private static void consumerThrows(Clients clients, String name) {
    try (ResponseStream<GenerateContentResponse> stream = ChatScenarios.stream(clients, "plain", name, null)) {
      stream.forEach(
          chunk -> {
            throw new IllegalStateException("the application's own");
          });
    }
  }

  private static void abandoned(Clients clients, String name) throws Exception {
    readTwo(clients, name);
    for (int i = 0; i < 30; i++) {
      System.gc();
      Thread.sleep(100);
    }
    System.out.println("collected");
  }

  private static void readTwo(Clients clients, String name) {
    Iterator<GenerateContentResponse> chunks =
        ChatScenarios.stream(clients, "endless", name, null).iterator();
    ChatScenarios.printChunk(chunks.next());
    ChatScenarios.printChunk(chunks.next());
  }

  private static void asyncClosed(Clients clients, String name) {
    ResponseStream<GenerateContentResponse> stream =
        clients.client("plain").async.models.generateContentStream(name, Clients.hello(name), null).join();
    ChatScenarios.printChunk(stream.iterator().next());
    stream.close();
    System.out.println("closed");
  }

  private static void cancelled(Clients clients, String name) throws Exception {
    CompletableFuture<GenerateContentResponse> future =
        clients.client("slow").async.models.generateContent(name, Clients.hello(name), null);
    Thread.sleep(100);
    System.out.println("cancelled " + future.cancel(true) + " " + future.isCancelled() + " " + future.isDone());
    try {
      future.join();
    } catch (RuntimeException e) {
      Main.print("joined", e);
    }
    Thread.sleep(600);
  }
}
