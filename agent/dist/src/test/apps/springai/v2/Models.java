import java.time.Duration;
import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.OpenAiEmbeddingModel;
import org.springframework.ai.openai.OpenAiEmbeddingOptions;
import org.springframework.ai.tool.ToolCallback;

/** Models of 2.x, over the client library of the provider. */
final class Models {
  private final String url;

  Models(String url) {
    this.url = url;
  }

  ChatModel chat(String behaviour, String name) {
    return OpenAiChatModel.builder()
        .options(
            OpenAiChatOptions.builder()
                .baseUrl(url + "/" + behaviour + "/v1")
                .apiKey("sk-test")
                .model(name)
                .timeout(Duration.ofMillis(behaviour.equals("stalled") ? 700 : 30_000))
                .maxRetries(behaviour.startsWith("flaky") ? 2 : 0)
                .build())
        .build();
  }

  EmbeddingModel embedding(String behaviour, String name) {
    return OpenAiEmbeddingModel.builder()
        .options(
            OpenAiEmbeddingOptions.builder()
                .baseUrl(url + "/" + behaviour + "/v1")
                .apiKey("sk-test")
                .model(name)
                .maxRetries(0)
                .build())
        .build();
  }

  static ChatOptions streamUsage(String name) {
    return OpenAiChatOptions.builder().model(name).streamUsage(true).build();
  }

  /** The tools are offered to the model, and not executed. */
  static ChatOptions offering(String name, ToolCallback tool) {
    return OpenAiChatOptions.builder().model(name).toolCallbacks(List.of(tool)).build();
  }

  static ChatOptions parameters(String name) {
    return OpenAiChatOptions.builder()
        .model(name)
        .temperature(0.5)
        .topP(0.9)
        .maxTokens(77)
        .frequencyPenalty(0.25)
        .presencePenalty(-0.5)
        .stop(List.of("END", "STOP"))
        .seed(42)
        .user("user-7")
        .build();
  }

  static Message assistantCall(AssistantMessage.ToolCall call) {
    return AssistantMessage.builder().content("").toolCalls(List.of(call)).build();
  }

  static Message toolResponse(ToolResponseMessage.ToolResponse response) {
    return ToolResponseMessage.builder().responses(List.of(response)).build();
  }
}
