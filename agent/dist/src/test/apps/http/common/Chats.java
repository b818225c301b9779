import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

final class Chats {
  private final Caller caller;
  private final String url;

  Chats(Caller caller, String url) {
    this.caller = caller;
    this.url = url;
  }

  void addTo(Map<String, Main.Scenario> all) {
    all.put("chat", name -> whole("plain", Bodies.chat(name, false, "")));
    all.put("chat-tools", name -> whole("tools", Bodies.tools(name, false)));
    all.put("chat-tool-result", name -> whole("plain", Bodies.toolResult(name)));
    all.put("chat-multimodal", name -> whole("plain", Bodies.multimodal(name)));
    all.put("chat-huge", name -> whole("huge", Bodies.huge(name)));
    all.put("chat-sparse", name -> whole("sparse", Bodies.chat(name, false, "")));
    all.put("chat-gzip", name -> whole("gzip", Bodies.chat(name, false, "")));
    all.put("chat-stream", name -> lines("plain", Bodies.chat(name, true, "")));
    all.put("chat-stream-gzip", name -> lines("gzip", Bodies.chat(name, true, "")));
    all.put("chat-stream-usage", name -> lines("plain",
        Bodies.chat(name, true, ",\"stream_options\":{\"include_usage\":true}")));
    all.put("chat-stream-tools", name -> lines("tools", Bodies.tools(name, true)));
    all.put("chat-stream-sparse", name -> lines("sparse", Bodies.chat(name, true, "")));
    all.put("chat-stream-huge", name -> lines("huge", Bodies.chat(name, true, "")));
    all.put("chat-stream-iterator", name -> iterate(name));
    all.put("chat-stream-parallel", name -> parallel(name));
    all.put("chat-stream-bytes", name -> bytes(name));
    all.put("chat-async", name -> print(caller.postAsync(chat("plain"), Bodies.chat(name, false, "")).get()));
    all.put("chat-async-stream", name -> print(caller.postAsync(chat("plain"), Bodies.chat(name, true, "")).get()));
    all.put("chat-concurrent", this::concurrent);
  }

  private String chat(String behaviour) {
    return url + "/" + behaviour + "/v1/chat/completions";
  }

  private void whole(String behaviour, String body) throws Exception {
    print(caller.post(chat(behaviour), body));
  }

  private void lines(String behaviour, String body) throws Exception {
    print(caller.post(chat(behaviour), body));
  }

  /** Prints an answer line by line. */
  static void print(Caller.Reply reply) throws Exception {
    System.out.println("status " + reply.status());
    try (BufferedReader reader = reader(reply)) {
      reader.lines().forEach(Chats::print);
    }
  }

  static void print(String line) {
    System.out.println(line.length() > 300 ? line.substring(0, 100) + " of " + line.length() : line);
  }

  static BufferedReader reader(Caller.Reply reply) throws Exception {
    InputStream body = "gzip".equals(reply.encoding()) ? new GZIPInputStream(reply.body()) : reply.body();
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 64);
  }

  private void iterate(String name) throws Exception {
    try (BufferedReader reader = reader(caller.post(chat("plain"), Bodies.chat(name, true, "")))) {
      Iterator<String> lines = reader.lines().iterator();
      while (lines.hasNext()) {
        print(lines.next());
      }
    }
  }

  private void parallel(String name) throws Exception {
    try (BufferedReader reader = reader(caller.post(chat("plain"), Bodies.chat(name, true, "")))) {
      System.out.println(reader.lines().parallel().mapToInt(String::length).sum());
    }
  }

  private void bytes(String name) throws Exception {
    try (InputStream in = caller.post(chat("plain"), Bodies.chat(name, true, "")).body()) {
      int sum = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        sum = sum * 31 + b;
      }
      System.out.println("sum " + sum);
    }
  }

  private void concurrent(String name) throws Exception {
    List<Thread> threads = new ArrayList<>();
    List<String> failures = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 32; i++) {
      boolean stream = i % 2 == 0;
      Thread thread = new Thread(() -> {
        try (BufferedReader reader = reader(caller.post(chat("plain"), Bodies.chat(name, stream, "")))) {
          reader.lines().forEach(String::length);
        } catch (Exception e) {
          failures.add(e.toString());
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
}
