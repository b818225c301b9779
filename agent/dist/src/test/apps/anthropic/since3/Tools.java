import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.Base64ImageSource;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.ImageBlockParam;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.Metadata;
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.TextBlockParam;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.anthropic.models.messages.ToolUseBlockParam;
import com.anthropic.models.messages.UrlImageSource;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What applications write since anthropic-java 3. */
final class Tools {
  private Tools() {}

  static MessageCreateParams chat(String name) {
    return Clients.chat(name).toBuilder()
        .addTool(
            Tool.builder()
                .name("get_weather")
                .description("Weather of a city")
                .inputSchema(Tool.InputSchema.builder()
                        .properties(
                            Tool.InputSchema.Properties.builder()
                                .putAdditionalProperty("city", JsonValue.from(Map.of("type", "string")))
                                .build())
                        .addRequired("city")
                        .build())
                .build())
        .build();
  }

  static MessageCreateParams result(String name) {
    return Clients.chat(name).toBuilder()
        .addAssistantMessageOfContentBlockParams(
            List.of(
                ContentBlockParam.ofToolUse(
                    ToolUseBlockParam.builder()
                        .id("call_1")
                        .name("get_weather")
                        .input(ToolUseBlockParam.Input.builder().putAdditionalProperty("city", JsonValue.from("Paris")).build())
                        .build())))
        .addUserMessageOfContentBlockParams(
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
        .addUserMessageOfContentBlockParams(
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
        .addAssistantMessage("Hm")
        .addStopSequence("END")
        .addStopSequence("STOP")
        .metadata(Metadata.builder().userId("user-7").build())
        .putAdditionalBodyProperty("temperature", JsonValue.from(0.5))
        .putAdditionalBodyProperty("top_p", JsonValue.from(0.9))
        .putAdditionalBodyProperty("top_k", JsonValue.from(40))
        .outputConfig(OutputConfig.builder().effort(OutputConfig.Effort.LOW).build())
        .build();
  }

  static Object params(Class<?> type, String name) {
    switch (type.getName()) {
      case "com.anthropic.models.messages.StructuredMessageCreateParams":
        return Clients.chat(name).toBuilder().outputConfig(Verdict.class).build();
      case "com.anthropic.models.beta.messages.StructuredMessageCreateParams":
        return Clients.beta(name).toBuilder().outputConfig(Verdict.class).build();
      case "com.anthropic.models.beta.messages.ToolRunnerCreateParams":
        return com.anthropic.models.beta.messages.ToolRunnerCreateParams.builder()
            .initialMessageParams(Clients.beta(name))
            .build();
      default:
        throw new IllegalArgumentException("unknown parameters " + type);
    }
  }

  static Object withOptions(Object service) throws Exception {
    for (Class<?> contract : service.getClass().getInterfaces()) {
      for (Method method : contract.getMethods()) {
        if (method.getName().equals("withOptions")) {
          Consumer<com.anthropic.core.ClientOptions.Builder> change = options -> options.maxRetries(1);
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
