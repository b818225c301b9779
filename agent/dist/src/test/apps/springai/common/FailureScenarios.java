import java.util.LinkedHashMap;
import java.util.Map;

final class FailureScenarios {
  private FailureScenarios() {}

  static Map<String, Main.Scenario> all(Models models) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    for (String failure :
        new String[] {
          "bad-request bad", "unauthorised unauthorised", "not-json notjson",
          "retry-429 flaky429", "retry-500 flaky500"
        }) {
      String[] words = failure.split(" ");
      all.put(
          "chat-" + words[0],
          name -> ChatScenarios.print(models.chat(words[1], name).call(ChatScenarios.chat(name))));
    }
    all.put("chat-refused", FailureScenarios::refused);
    all.put("chat-timeout", name -> timeout(models, name));
    for (String failure : new String[] {"bad-request bad", "broken broken", "cut cut"}) {
      String[] words = failure.split(" ");
      all.put(
          "chat-stream-" + words[0],
          name -> ChatScenarios.stream(models.chat(words[1], name), ChatScenarios.chat(name)));
    }
    all.put("chat-stream-consumer-throws", name -> consumerThrows(models, name));
    return all;
  }

  private static void refused(String name) throws Exception {
    int port;
    try (java.net.ServerSocket socket =
        new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try {
      new Models("http://127.0.0.1:" + port).chat("plain", name).call(ChatScenarios.chat(name));
    } catch (RuntimeException e) {
      System.out.println("thrown " + e.getClass().getName());
    }
  }

  /** Which exception comes is a race of the HTTP client with itself. */
  private static void timeout(Models models, String name) {
    try {
      models.chat("stalled", name).call(ChatScenarios.chat(name));
    } catch (RuntimeException e) {
      System.out.println("timed out");
    }
  }

  private static void consumerThrows(Models models, String name) {
    models
        .chat("plain", name)
        .stream(ChatScenarios.chat(name))
        .doOnNext(
            chunk -> {
              throw new IllegalStateException("the application's own");
            })
        .blockLast();
  }
}
