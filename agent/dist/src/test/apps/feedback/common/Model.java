import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** Asks the model one question. */
final class Model {
  private final OpenAIClient client;

  Model(String url) {
    client = OpenAIOkHttpClient.builder().apiKey("sk-test").baseUrl(url + "/v1").build();
  }

  String answer(String question) {
    return client
        .chat()
        .completions()
        .create(
            ChatCompletionCreateParams.builder().model("gpt-test").addUserMessage(question).build())
        .choices()
        .get(0)
        .message()
        .content()
        .orElse("");
  }
}
