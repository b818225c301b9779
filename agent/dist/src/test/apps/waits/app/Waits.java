package app;

import com.openai.core.RequestOptions;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.services.blocking.chat.ChatCompletionServiceImpl;
import java.io.BufferedReader;
import java.io.InputStreamReader;

/** Makes a call for each line of its input and prints the answer. */
public final class Waits {
  private Waits() {}

  public static void main(String[] arguments) throws Exception {
    var service = new ChatCompletionServiceImpl.WithRawResponseImpl();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println(service.create(new ChatCompletionCreateParams(), new RequestOptions()));
    }
  }
}
