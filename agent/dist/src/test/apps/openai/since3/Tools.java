import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.ResponseCreateParams;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What applications write differently since openai-java 3. */
final class Tools {
  private static final Map<String, JsonValue> SCHEMA =
      Map.of(
          "type", JsonValue.from("object"),
          "properties", JsonValue.from(Map.of("city", Map.of("type", "string"))));

  private Tools() {}

  static ChatCompletionCreateParams chat(String name) {
    return Clients.chat(name).toBuilder()
        .addFunctionTool(
            FunctionDefinition.builder()
                .name("get_weather")
                .description("Weather of a city")
                .parameters(FunctionParameters.builder().additionalProperties(SCHEMA).build())
                .build())
        .build();
  }

  static ChatCompletionAssistantMessageParam assistantCall() {
    return ChatCompletionAssistantMessageParam.builder()
        .addToolCall(
            ChatCompletionMessageFunctionToolCall.builder()
                .id("call_1")
                .function(
                    ChatCompletionMessageFunctionToolCall.Function.builder()
                        .name("get_weather")
                        .arguments("{\"city\":\"Paris\"}")
                        .build())
                .build())
        .build();
  }

  static List<String> names(ChatCompletionMessage message) {
    return message.toolCalls().orElse(List.of()).stream()
        .map(call -> call.asFunction().function().name())
        .collect(Collectors.toList());
  }

  static ResponseCreateParams response(String name) {
    return Clients.response(name).toBuilder()
        .addTool(
            FunctionTool.builder()
                .name("get_weather")
                .description("Weather of a city")
                .parameters(FunctionTool.Parameters.builder().additionalProperties(SCHEMA).build())
                .strict(false)
                .build())
        .build();
  }

  static Object params(Class<?> type, String name) {
    switch (type.getSimpleName()) {
      case "StructuredChatCompletionCreateParams":
        return Clients.chat(name).toBuilder().responseFormat(Verdict.class).build();
      case "StructuredResponseCreateParams":
        return Clients.response(name).toBuilder().text(Verdict.class).build();
      default:
        throw new IllegalArgumentException("unknown parameters " + type);
    }
  }

  static Object withOptions(Object service) throws Exception {
    for (Class<?> contract : service.getClass().getInterfaces()) {
      for (Method method : contract.getMethods()) {
        if (method.getName().equals("withOptions")) {
          Consumer<com.openai.core.ClientOptions.Builder> change = options -> options.maxRetries(1);
          return method.invoke(service, change);
        }
      }
    }
    return null;
  }

  /** A structured answer. */
  public static class Verdict {
    public String answer;
  }
}
