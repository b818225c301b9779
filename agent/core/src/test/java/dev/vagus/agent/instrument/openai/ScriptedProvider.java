package dev.vagus.agent.instrument.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import com.openai.core.http.HttpResponseFor;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.services.blocking.chat.ChatCompletionService;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Answers every request with the same text, and calls the library as woven code would. */
final class ScriptedProvider implements HttpClient {
  private final String body;

  ScriptedProvider(String body) {
    this.body = body;
  }

  /** A provider that streams {@code events}, each the data of one server-sent event. */
  static ScriptedProvider streaming(String... events) {
    return new ScriptedProvider("data: " + String.join("\n\ndata: ", events) + "\n\n");
  }

  static ChatCompletionCreateParams question() {
    return ChatCompletionCreateParams.builder().model("gpt-x").addUserMessage("Why?").build();
  }

  static EmbeddingCreateParams embedding() {
    return EmbeddingCreateParams.builder().model("embed-x").input("Why?").build();
  }

  ChatCompletionService.WithRawResponse chat() {
    ClientOptions options =
        ClientOptions.builder()
            .httpClient(this)
            .apiKey("sk-test")
            .baseUrl("https://example.org:8443/v1")
            .build();
    OpenAIClient client = new OpenAIClientImpl(options);
    return client.withRawResponse().chat().completions();
  }

  @SuppressWarnings({"unchecked", "MustBeClosedChecker"}) // the caller closes it
  HttpResponseFor<ChatCompletion> call() {
    ChatCompletionService.WithRawResponse service = chat();
    Object call = CreateAdvice.enter(service, question());
    Object response = service.create(question());
    return (HttpResponseFor<ChatCompletion>)
        Objects.requireNonNull(CreateAdvice.exit(call, response, null));
  }

  @SuppressWarnings({"unchecked", "MustBeClosedChecker"}) // the caller closes it
  HttpResponseFor<StreamResponse<ChatCompletionChunk>> stream() {
    ChatCompletionService.WithRawResponse service = chat();
    Object call = CreateStreamingAdvice.enter(service, question());
    Object response = service.createStreaming(question());
    return (HttpResponseFor<StreamResponse<ChatCompletionChunk>>)
        Objects.requireNonNull(CreateStreamingAdvice.exit(call, response, null));
  }

  @Override
  public HttpResponse execute(HttpRequest request, RequestOptions options) {
    InputStream stream = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    return new HttpResponse() {
      @Override
      public int statusCode() {
        return 200;
      }

      @Override
      public Headers headers() {
        return Headers.builder().put("X-Request-Id", "req_7").build();
      }

      @Override
      public InputStream body() {
        return stream;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
    return CompletableFuture.completedFuture(execute(request, options));
  }

  @Override
  public void close() {}
}
