import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.Base64ImageSource;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.ImageBlockParam;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.MessageParam;
import com.anthropic.models.messages.Metadata;
import com.anthropic.models.messages.TextBlockParam;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.anthropic.models.messages.ToolUseBlockParam;
import com.anthropic.models.messages.UrlImageSource;
import java.util.List;
import java.util.Map;

/** What applications write before anthropic-java 3. */
final class Tools {
  private Tools() {}

  static MessageCreateParams chat(String name) {
    return MessageCreateParams.builder()
        .model(name)
        .maxTokens(50L)
        .addUserMessage("Hello from " + name)
        .addTool(
            Tool.builder()
                .name("get_weather")
                .description("Weather of a city")
                .inputSchema(Tool.InputSchema.builder()
                        .properties(JsonValue.from(Map.of("city", Map.of("type", "string"))))
                        .putAdditionalProperty("required", JsonValue.from(List.of("city")))
                        .build())
                .build())
        .build();
  }

  static MessageCreateParams result(String name) {
    return Clients.chat(name).toBuilder()
        .addAssistantMessageOfBlockParams(
            List.of(
                ContentBlockParam.ofToolUse(
                    ToolUseBlockParam.builder()
                        .id("call_1")
                        .name("get_weather")
                        .input(JsonValue.from(Map.of("city", "Paris")))
                        .build())))
        .addUserMessageOfBlockParams(
            List.of(
                ContentBlockParam.ofToolResult(
                    ToolResultBlockParam.builder().toolUseId("call_1").content("rainy").build())))
        .putAdditionalBodyProperty("app_field", JsonValue.from(Map.of("a", 1)))
        .build();
  }

  static MessageCreateParams multimodal(String name) {
    return MessageCreateParams.builder()
        .model(name)
        .maxTokens(50L)
        .addUserMessageOfBlockParams(
            List.of(
                ContentBlockParam.ofText(TextBlockParam.builder().text("What is this?").build()),
                ContentBlockParam.ofImage(
                    ImageBlockParam.builder()
                        .source(
                            Base64ImageSource.builder()
                                .data("AAAABBBB")
                                .mediaType(Base64ImageSource.MediaType.IMAGE_PNG)
                                .build())
                        .build()),
                ContentBlockParam.ofImage(
                    ImageBlockParam.builder()
                        .source(UrlImageSource.builder().url("https://example.org/cat.png").build())
                        .build())))
        .build();
  }

  static MessageCreateParams parameters(String name) {
    return MessageCreateParams.builder()
        .model(name)
        .maxTokens(77L)
        .systemOfTextBlockParams(
            List.of(
                TextBlockParam.builder().text("Be brief.").build(),
                TextBlockParam.builder().text("Be kind.").build()))
        .addUserMessage("Hello")
        .addMessage(MessageParam.builder().role(MessageParam.Role.ASSISTANT).content("Hm").build())
        .addStopSequence("END")
        .addStopSequence("STOP")
        .metadata(Metadata.builder().userId("user-7").build())
        .temperature(0.5)
        .topP(0.9)
        .topK(40L)
        .putAdditionalBodyProperty("output_config", JsonValue.from(Map.of("effort", "low")))
        .build();
  }

  static Object params(Class<?> type, String name) {
    throw new IllegalArgumentException("unknown parameters " + type);
  }

  static Object withOptions(Object service) throws Exception {
    return null;
  }
}
