import com.anthropic.core.http.AsyncStreamResponse;
import com.anthropic.core.http.HttpResponseFor;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.RawMessageStreamEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

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
    all.put("chat-async-bad-request", name -> clients.async("bad").messages().create(Clients.chat(name)).join());
    all.put("chat-stream-bad-request", name -> ChatScenarios.exhaust(clients, "bad", Clients.chat(name)));
    all.put("chat-stream-broken", name -> ChatScenarios.exhaust(clients, "broken", Clients.chat(name)));
    all.put("chat-stream-cut", name -> ChatScenarios.exhaust(clients, "cut", Clients.chat(name)));
    all.put("chat-stream-stalled", name -> ChatScenarios.exhaust(clients, "stalled", Clients.chat(name)));
    all.put("chat-async-stream-broken", name -> ChatScenarios.subscribe(clients, "broken", name));
    all.put("chat-stream-early-close", name -> earlyClose(clients, "plain", name));
    all.put("chat-stream-sparse-early-close", name -> earlyClose(clients, "sparse", name));
    all.put("chat-stream-unread", name -> clients.sync("plain").messages().createStreaming(Clients.chat(name)).close());
    all.put("chat-stream-find-first", name -> findFirst(clients, name));
    all.put("chat-stream-consumer-throws", name -> consumerThrows(clients, name));
    all.put("chat-stream-abandoned", name -> abandoned(clients, name));
    all.put("chat-async-stream-closed", name -> asyncClosed(clients, name));
    all.put("chat-async-cancelled", name -> cancelled(clients, name));
    return all;
  }

  private static void call(Clients clients, String behaviour, String name) {
    ChatScenarios.print(ChatScenarios.create(clients, behaviour, Clients.chat(name)));
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
    try (StreamResponse<RawMessageStreamEvent> response =
        clients.sync(behaviour).messages().createStreaming(Clients.chat(name))) {
      java.util.Iterator<RawMessageStreamEvent> events = response.stream().iterator();
      String text = "-";
      for (int i = 0; i < 3 && text.equals("-"); i++) {
        RawMessageStreamEvent event = events.next();
        ChatScenarios.print(event);
        text = ChatScenarios.text(event);
      }
    }
    System.out.println("closed");
  }

  private static void findFirst(Clients clients, String name) {
    StreamResponse<RawMessageStreamEvent> response =
        clients.sync("plain").messages().createStreaming(Clients.chat(name));
    try (Stream<RawMessageStreamEvent> events = response.stream()) {
      ChatScenarios.print(events.skip(1).findFirst().get());
    }
    response.close();
    System.out.println("closed");
  }

  private static void consumerThrows(Clients clients, String name) {
    try (StreamResponse<RawMessageStreamEvent> response =
        clients.sync("plain").messages().createStreaming(Clients.chat(name))) {
      response.stream()
          .forEach(
              event -> {
                throw new IllegalStateException("the application's own");
              });
    }
  }

  private static void abandoned(Clients clients, String name) throws Exception {
    readThree(clients, name);
    for (int i = 0; i < 30; i++) {
      System.gc();
      Thread.sleep(100);
    }
    System.out.println("collected");
  }

  private static void readThree(Clients clients, String name) {
    StreamResponse<RawMessageStreamEvent> response =
        clients.sync("endless").messages().createStreaming(Clients.chat(name));
    java.util.Iterator<RawMessageStreamEvent> events = response.stream().iterator();
    for (int i = 0; i < 3; i++) {
      ChatScenarios.print(events.next());
    }
  }

  private static void asyncClosed(Clients clients, String name) throws Exception {
    CountDownLatch two = new CountDownLatch(2);
    AtomicInteger completions = new AtomicInteger();
    AsyncStreamResponse<RawMessageStreamEvent> response =
        clients.async("endless").messages().createStreaming(Clients.chat(name));
    response.subscribe(
        new AsyncStreamResponse.Handler<RawMessageStreamEvent>() {
          @Override
          public void onNext(RawMessageStreamEvent event) {
            two.countDown();
          }

          @Override
          public void onComplete(java.util.Optional<Throwable> error) {
            completions.incrementAndGet();
          }
        });
    System.out.println("two " + two.await(20, TimeUnit.SECONDS));
    response.close();
    response.onCompleteFuture().handle((done, error) -> done).join();
    System.out.println("closed");
  }

  private static void cancelled(Clients clients, String name) throws Exception {
    CompletableFuture<HttpResponseFor<Message>> future =
        clients.async("slow").withRawResponse().messages().create(Clients.chat(name));
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
