package dev.vagus.benchmarks.overhead;

import com.google.errorprone.annotations.MustBeClosed;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import dev.vagus.benchmarks.standin.Texts;

/** The application's use of openai-java: a prompt of 2 KB with system instructions. */
final class Client {
  static final String SYSTEM = Texts.prose(256, 4);
  static final String PROMPT = Texts.prose(1792, 0);
  static final double TEMPERATURE = 0.2;
  static final long MAX_TOKENS = 400;

  private final OpenAIClient whole;
  private final OpenAIClient streaming;
  private final ChatCompletionCreateParams chat;
  private final ChatCompletionCreateParams stream;

  Client(int modelPort) {
    whole = client("http://localhost:" + modelPort + "/v1");
    streaming = client("http://localhost:" + modelPort + "/stream/v1");
    chat = params().build();
    stream =
        params()
            .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
            .build();
  }

  ChatCompletion chat() {
    return whole.chat().completions().create(chat);
  }

  @MustBeClosed
  StreamResponse<ChatCompletionChunk> stream() {
    return streaming.chat().completions().createStreaming(stream);
  }

  ChatCompletionCreateParams chatParams() {
    return chat;
  }

  ChatCompletionCreateParams streamParams() {
    return stream;
  }

  private static OpenAIClient client(String baseUrl) {
    return OpenAIOkHttpClient.builder().baseUrl(baseUrl).apiKey("none").maxRetries(0).build();
  }

  private static ChatCompletionCreateParams.Builder params() {
    return ChatCompletionCreateParams.builder()
        .model(ChatModel.of("gpt-4o-mini"))
        .temperature(TEMPERATURE)
        .maxCompletionTokens(MAX_TOKENS)
        .addSystemMessage(SYSTEM)
        .addUserMessage(PROMPT);
  }
}
