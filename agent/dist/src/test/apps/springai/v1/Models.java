import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.document.MetadataMode;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.OpenAiEmbeddingModel;
import org.springframework.ai.openai.OpenAiEmbeddingOptions;
import org.springframework.ai.openai.api.OpenAiApi;
import org.springframework.ai.retry.TransientAiException;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.web.client.RestClient;

/** Models of 1.x, over Spring's own HTTP clients. */
final class Models {
  private final String url;

  Models(String url) {
    this.url = url;
  }

  ChatModel chat(String behaviour, String name) {
    return OpenAiChatModel.builder()
        .openAiApi(api(behaviour))
        .defaultOptions(OpenAiChatOptions.builder().model(name).build())
        .retryTemplate(retry(behaviour))
        .build();
  }

  EmbeddingModel embedding(String behaviour, String name) {
    return new OpenAiEmbeddingModel(
        api(behaviour),
        MetadataMode.EMBED,
        OpenAiEmbeddingOptions.builder().model(name).build(),
        retry(behaviour));
  }

  static ChatOptions streamUsage(String name) {
    return OpenAiChatOptions.builder().model(name).streamUsage(true).build();
  }

  /** The tools are offered to the model, and not executed. */
  static ChatOptions offering(String name, ToolCallback tool) {
    return OpenAiChatOptions.builder()
        .model(name)
        .toolCallbacks(tool)
        .internalToolExecutionEnabled(false)
        .build();
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
    return new AssistantMessage("", Map.of(), List.of(call));
  }

  static Message toolResponse(ToolResponseMessage.ToolResponse response) {
    return new ToolResponseMessage(List.of(response));
  }

  private OpenAiApi api(String behaviour) {
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
    requests.setReadTimeout(Duration.ofMillis(behaviour.equals("stalled") ? 700 : 30_000));
    return OpenAiApi.builder()
        .baseUrl(url + "/" + behaviour)
        .apiKey("sk-test")
        .restClientBuilder(RestClient.builder().requestFactory(requests))
        .build();
  }

  private static RetryTemplate retry(String behaviour) {
    return RetryTemplate.builder()
        .maxAttempts(behaviour.startsWith("flaky") ? 3 : 1)
        .retryOn(TransientAiException.class)
        .fixedBackoff(10)
        .build();
  }
}
