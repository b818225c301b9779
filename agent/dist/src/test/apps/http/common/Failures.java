import java.io.BufferedReader;
import java.util.Map;
import java.util.concurrent.Future;

final class Failures {
  private final Caller caller;
  private final String url;

  Failures(Caller caller, String url) {
    this.caller = caller;
    this.url = url;
  }

  void addTo(Map<String, Main.Scenario> all) {
    all.put("chat-bad-request", name -> call("bad", name, false));
    all.put("chat-unauthorised", name -> call("unauthorised", name, false));
    all.put("chat-unread-error", name -> System.out.println(caller.post(chat("bad"), Bodies.chat(name, false, "")).status()));
    all.put("chat-not-json", name -> call("notjson", name, false));
    all.put("chat-refused", this::refused);
    all.put("chat-timeout", name -> call("stalled", name, false));
    all.put("chat-retry-429", name -> retry("flaky429", name));
    all.put("chat-retry-500", name -> retry("flaky500", name));
    all.put("chat-async-bad-request", name -> Chats.print(caller.postAsync(chat("bad"), Bodies.chat(name, false, "")).get()));
    all.put("chat-stream-bad-request", name -> call("bad", name, true));
    all.put("chat-stream-broken", name -> call("broken", name, true));
    all.put("chat-async-stream-broken", name -> Chats.print(caller.postAsync(chat("broken"), Bodies.chat(name, true, "")).get()));
    all.put("chat-stream-cut", name -> call("cut", name, true));
    all.put("chat-stream-stalled", name -> call("stalledcut", name, true));
    all.put("chat-stream-early-close", name -> readData("paced", name, 2));
    all.put("chat-stream-sparse-early-close", name -> readData("slowsparse", name, 1));
    all.put("chat-stream-find-first", name -> readData("paced", name, 1));
    all.put("chat-stream-unread", name -> readData("paced", name, 0));
    all.put("chat-async-stream-closed", this::asyncClosed);
    all.put("chat-stream-read-to-done", name -> readData("plain", name, 6));
    all.put("chat-stream-consumer-throws", this::consumerThrows);
    all.put("chat-stream-abandoned", this::abandoned);
    all.put("chat-async-cancelled", this::cancelled);
  }

  private String chat(String behaviour) {
    return url + "/" + behaviour + "/v1/chat/completions";
  }

  private void call(String behaviour, String name, boolean stream) throws Exception {
    Chats.print(caller.post(chat(behaviour), Bodies.chat(name, stream, "")));
  }

  private void retry(String behaviour, String name) throws Exception {
    for (int attempt = 0; attempt < 3; attempt++) {
      call(behaviour, name, false);
    }
  }

  private void refused(String name) throws Exception {
    int port;
    try (java.net.ServerSocket socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try {
      caller.post("http://127.0.0.1:" + port + "/v1/chat/completions", Bodies.chat(name, false, ""));
    } catch (Exception e) {
      System.out.println("thrown " + e.getClass().getName());
    }
  }

  private void readData(String behaviour, String name, int most) throws Exception {
    Caller.Reply reply = caller.post(chat(behaviour), Bodies.chat(name, true, ""));
    read(reply, most);
  }

  private static void read(Caller.Reply reply, int most) throws Exception {
    try (BufferedReader reader = Chats.reader(reply)) {
      int seen = 0;
      while (seen < most) {
        String line = reader.readLine();
        if (line.startsWith("data:")) {
          Chats.print(line);
          seen++;
        }
      }
    }
    System.out.println("closed");
  }

  private void asyncClosed(String name) throws Exception {
    read(caller.postAsync(chat("paced"), Bodies.chat(name, true, "")).get(), 2);
  }

  private void consumerThrows(String name) throws Exception {
    try (BufferedReader reader = Chats.reader(caller.post(chat("paced"), Bodies.chat(name, true, "")))) {
      reader.lines().forEach(line -> {
        throw new IllegalStateException("the application's own");
      });
    }
  }

  private void abandoned(String name) throws Exception {
    readTwo(name);
    for (int i = 0; i < 30; i++) {
      System.gc();
      Thread.sleep(100);
    }
    System.out.println("collected");
  }

  private void readTwo(String name) throws Exception {
    BufferedReader reader = Chats.reader(caller.post(chat("endless"), Bodies.chat(name, true, "")));
    Chats.print(reader.readLine());
    reader.readLine();
    Chats.print(reader.readLine());
  }

  private void cancelled(String name) throws Exception {
    Future<Caller.Reply> future = caller.postAsync(chat("slow"), Bodies.chat(name, false, ""));
    Thread.sleep(150);
    System.out.println("cancelled " + future.cancel(true));
    try {
      future.get();
    } catch (Exception e) {
      // Which exception it is depends on who is first.
      System.out.println("joined");
    }
    Thread.sleep(600);
  }
}
