import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;

/** Models over the library's own HTTP client. */
final class Models {
  private final String url;

  Models(String url) {
    this.url = url;
  }

  ChatModel chat(String behaviour, String name) {
    return OpenAiChatModel.builder()
        .apiKey("sk-test")
        .baseUrl(url + "/" + behaviour + "/v1")
        .modelName(name)
        .timeout(timeout(behaviour))
        .maxRetries(behaviour.startsWith("flaky") ? 2 : 0)
        .build();
  }

  StreamingChatModel streaming(String behaviour, String name) {
    return OpenAiStreamingChatModel.builder()
        .apiKey("sk-test")
        .baseUrl(url + "/" + behaviour + "/v1")
        .modelName(name)
        .timeout(timeout(behaviour))
        .build();
  }

  EmbeddingModel embedding(String behaviour, String name) {
    return OpenAiEmbeddingModel.builder()
        .apiKey("sk-test")
        .baseUrl(url + "/" + behaviour + "/v1")
        .modelName(name)
        .maxRetries(0)
        .build();
  }

  static Duration timeout(String behaviour) {
    return Duration.ofMillis(behaviour.equals("stalled") ? 700 : 30_000);
  }
}
