import java.util.LinkedHashMap;
import java.util.Map;

final class FailureScenarios {
  private FailureScenarios() {}

  static Map<String, Main.Scenario> all(Models models) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    for (String failure :
        new String[] {
          "bad-request bad", "unauthorised unauthorised", "not-json notjson", "timeout stalled",
          "retry-429 flaky429", "retry-500 flaky500"
        }) {
      String[] words = failure.split(" ");
      all.put(
          "chat-" + words[0],
          name -> ChatScenarios.print(models.chat(words[1], name).chat(ChatScenarios.chat(name))));
    }
    all.put("chat-refused", FailureScenarios::refused);
    for (String failure : new String[] {"bad-request bad", "broken broken", "cut cut"}) {
      String[] words = failure.split(" ");
      all.put(
          "chat-stream-" + words[0],
          name -> ChatScenarios.stream(models, words[1], name, ChatScenarios.chat(name)));
    }
    all.put("chat-stream-handler-throws", name -> handlerThrows(models, name));
    return all;
  }

  private static void refused(String name) throws Exception {
    int port;
    try (java.net.ServerSocket socket =
        new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try {
      new Models("http://127.0.0.1:" + port).chat("plain", name).chat(ChatScenarios.chat(name));
    } catch (RuntimeException e) {
      System.out.println("thrown " + e.getClass().getName());
    }
  }

  private static void handlerThrows(Models models, String name) {
    Printer throwing =
        new Printer(false) {
          @Override
          public void onPartialResponse(String piece) {
            done.countDown();
            throw new IllegalStateException("the application's own");
          }
        };
    models.streaming("plain", name).chat(ChatScenarios.chat(name), throwing);
    throwing.await();
  }
}
