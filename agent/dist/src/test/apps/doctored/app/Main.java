package app;

import com.openai.core.RequestOptions;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.services.blocking.chat.ChatCompletionServiceImpl;

/** Calls a client whose types lack most of what the real ones have. */
public class Main {
  public static void main(String[] arguments) {
    var service = new ChatCompletionServiceImpl.WithRawResponseImpl();
    for (int i = 0; i < 3; i++) {
      System.out.println(service.create(new ChatCompletionCreateParams(), new RequestOptions()));
    }
  }
}
