import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionTool;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.Tool;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What applications wrote differently before openai-java 3. */
final class Tools {
  private static final Map<String, JsonValue> SCHEMA =
      Map.of(
          "type", JsonValue.from("object"),
          "properties", JsonValue.from(Map.of("city", Map.of("type", "string"))));

  private Tools() {}

  static ChatCompletionCreateParams chat(String name) {
    return Clients.chat(name).toBuilder()
        .tools(
            List.of(
                ChatCompletionTool.builder()
                    .function(
                        FunctionDefinition.builder()
                            .name("get_weather")
                            .description("Weather of a city")
                            .parameters(
                                FunctionParameters.builder().additionalProperties(SCHEMA).build())
                            .build())
                    .build()))
        .build();
  }

  static ChatCompletionAssistantMessageParam assistantCall() {
    return ChatCompletionAssistantMessageParam.builder()
        .addToolCall(
            ChatCompletionMessageToolCall.builder()
                .id("call_1")
                .function(
                    ChatCompletionMessageToolCall.Function.builder()
                        .name("get_weather")
                        .arguments("{\"city\":\"Paris\"}")
                        .build())
                .build())
        .build();
  }

  static List<String> names(ChatCompletionMessage message) {
    return message.toolCalls().orElse(List.of()).stream()
        .map(call -> call.function().name())
        .collect(Collectors.toList());
  }

  static ResponseCreateParams response(String name) {
    return Clients.response(name).toBuilder()
        .tools(
            List.of(
                Tool.ofFunction(
                    FunctionTool.builder()
                        .name("get_weather")
                        .description("Weather of a city")
                        .parameters(
                            FunctionTool.Parameters.builder().additionalProperties(SCHEMA).build())
                        .strict(false)
                        .build())))
        .build();
  }

  static Object params(Class<?> type, String name) {
    throw new IllegalArgumentException("unknown parameters " + type);
  }

  static Object withOptions(Object service) {
    return null;
  }
}
