package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.io.BufferedReader;
import java.io.InputStreamReader;

/** Asks the model what each line of its input says and prints the answer, until there are no more. */
public final class Asks {
  private Asks() {}

  /** Argument: URL of the provider. */
  public static void main(String[] arguments) throws Exception {
    OpenAIClient client =
        OpenAIOkHttpClient.builder().apiKey("sk-test").baseUrl(arguments[0] + "/v1").build();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println(line.equals("idle") ? "idling" : answer(client, line));
    }
    System.exit(0);
  }

  static String answer(OpenAIClient client, String question) {
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
