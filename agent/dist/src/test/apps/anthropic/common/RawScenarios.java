import com.anthropic.core.http.HttpResponseFor;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.RawMessageStreamEvent;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

final class RawScenarios {
  private RawScenarios() {}

  static Map<String, Main.Scenario> all(Clients clients) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("raw-chat", name -> parse(raw(clients, "plain", name)));
    all.put("raw-chat-body", name -> body(raw(clients, "plain", name)));
    all.put("raw-chat-half-body", name -> half(raw(clients, "plain", name)));
    all.put("raw-chat-unread", name -> unread(raw(clients, "plain", name)));
    all.put("raw-chat-stream", name -> parseStream(stream(clients, name)));
    all.put("raw-chat-stream-body", name -> body(stream(clients, name)));
    all.put("raw-chat-async", name -> parse(clients.async("plain").withRawResponse().messages().create(Clients.chat(name)).join()));
    all.put("raw-chat-async-stream", name -> parseStream(clients.async("plain").withRawResponse().messages().createStreaming(Clients.chat(name)).join()));
    return all;
  }

  private static HttpResponseFor<Message> raw(Clients clients, String behaviour, String name) {
    return clients.sync(behaviour).withRawResponse().messages().create(Clients.chat(name));
  }

  private static HttpResponseFor<StreamResponse<RawMessageStreamEvent>> stream(Clients clients, String name) {
    return clients.sync("plain").withRawResponse().messages().createStreaming(Clients.chat(name));
  }

  private static void parse(HttpResponseFor<Message> response) {
    System.out.println("status " + response.statusCode() + " " + response.headers().values("X-Request-Id"));
    Message parsed = response.parse();
    ChatScenarios.print(parsed);
    System.out.println("same " + (parsed == response.parse()));
    response.close();
  }

  private static void parseStream(HttpResponseFor<StreamResponse<RawMessageStreamEvent>> response) {
    try (StreamResponse<RawMessageStreamEvent> parsed = response.parse()) {
      System.out.println("same " + (parsed == response.parse()));
      parsed.stream().forEach(ChatScenarios::print);
    }
  }

  private static void body(HttpResponseFor<?> response) throws Exception {
    try (InputStream body = response.body()) {
      System.out.println(new String(body.readAllBytes(), StandardCharsets.UTF_8).length());
    }
    response.close();
  }

  private static void half(HttpResponseFor<?> response) throws Exception {
    InputStream body = response.body();
    System.out.println(body.read() + " " + body.read(new byte[7]) + " " + body.skip(3));
    response.close();
  }

  private static void unread(HttpResponseFor<?> response) {
    System.out.println(response.statusCode());
    response.close();
  }
}
