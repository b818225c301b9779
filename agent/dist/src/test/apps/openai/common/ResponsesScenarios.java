import com.openai.core.http.AsyncStreamResponse;
import com.openai.core.http.StreamResponse;
import com.openai.models.Reasoning;
import com.openai.models.ReasoningEffort;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseStreamEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class ResponsesScenarios {
  private ResponsesScenarios() {}

  static Map<String, Main.Scenario> all(Clients clients) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("responses", name -> print(clients.sync("plain").responses().create(Clients.response(name))));
    all.put("responses-parameters", name -> print(clients.sync("plain").responses().create(parameters(name))));
    all.put("responses-tools", name -> print(clients.sync("tools").responses().create(Tools.response(name))));
    all.put("responses-sparse", name -> print(clients.sync("sparse").responses().create(Clients.response(name))));
    all.put("responses-incomplete", name -> print(clients.sync("incomplete").responses().create(Clients.response(name))));
    all.put("responses-bad-request", name -> print(clients.sync("bad").responses().create(Clients.response(name))));
    all.put("responses-async", name -> print(clients.async("plain").responses().create(Clients.response(name)).join()));
    all.put("responses-raw", name -> print(clients.sync("plain").withRawResponse().responses().create(Clients.response(name)).parse()));
    all.put("responses-stream", name -> exhaust(clients, "plain", name));
    all.put("responses-stream-tools", name -> exhaust(clients, "tools", name));
    all.put("responses-stream-sparse", name -> exhaust(clients, "sparse", name));
    all.put("responses-stream-failed", name -> exhaust(clients, "broken", name));
    all.put("responses-stream-early-close", name -> earlyClose(clients, name));
    all.put("responses-async-stream", name -> subscribe(clients, name));
    return all;
  }

  private static ResponseCreateParams parameters(String name) {
    return ResponseCreateParams.builder()
        .model(name)
        .instructions("Answer in French.")
        .inputOfResponse(
            List.of(
                ResponseInputItem.ofEasyInputMessage(
                    EasyInputMessage.builder().role(EasyInputMessage.Role.DEVELOPER).content("Be kind.").build()),
                ResponseInputItem.ofEasyInputMessage(
                    EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content("Weather?").build()),
                ResponseInputItem.ofFunctionCall(
                    ResponseFunctionToolCall.builder()
                        .id("fc_0")
                        .callId("call_0")
                        .name("get_weather")
                        .arguments("{\"city\":\"Rome\"}")
                        .build()),
                ResponseInputItem.ofFunctionCallOutput(
                    ResponseInputItem.FunctionCallOutput.builder().callId("call_0").output("sunny").build())))
        .temperature(0.25)
        .topP(0.75)
        .maxOutputTokens(99L)
        .previousResponseId("resp_before")
        .reasoning(Reasoning.builder().effort(ReasoningEffort.LOW).build())
        .user("user-8")
        .build();
  }

  private static void exhaust(Clients clients, String behaviour, String name) {
    try (StreamResponse<ResponseStreamEvent> response =
        clients.sync(behaviour).responses().createStreaming(Clients.response(name))) {
      response.stream().forEach(ResponsesScenarios::print);
    }
  }

  private static void earlyClose(Clients clients, String name) {
    try (StreamResponse<ResponseStreamEvent> response =
        clients.sync("plain").responses().createStreaming(Clients.response(name))) {
      java.util.Iterator<ResponseStreamEvent> events = response.stream().iterator();
      for (int i = 0; i < 4; i++) {
        print(events.next());
      }
    }
    System.out.println("closed");
  }

  private static void subscribe(Clients clients, String name) {
    AsyncStreamResponse<ResponseStreamEvent> response =
        clients.async("plain").responses().createStreaming(Clients.response(name));
    response.subscribe(ResponsesScenarios::print);
    response.onCompleteFuture().join();
  }

  private static void print(Response response) {
    System.out.println(response.id() + " " + response.status());
    for (ResponseOutputItem item : response.output()) {
      System.out.println(item);
    }
  }

  private static void print(ResponseStreamEvent event) {
    System.out.println(event.outputTextDelta().map(delta -> "delta " + delta.delta()).orElse("event"));
  }
}
