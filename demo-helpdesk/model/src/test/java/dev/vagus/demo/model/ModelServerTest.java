package dev.vagus.demo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.completions.CompletionUsage;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.responses.ResponseCreateParams;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The provider's own client is the judge of the protocol. */
class ModelServerTest {
  private static final String HANDBOOK =
      """
      You draft replies.
      - returns: Unused goods can be returned within 30 days.
      - password: The link to reset your password is valid for 60 minutes.
      """;
  private static final String TICKET =
      "Customer: Ada Stone\nSubject: Log in\n\nHow do I reset my password? The link fails.";

  private ModelServer server;
  private OpenAIClient client;

  @BeforeEach
  void start() throws IOException {
    server = ModelServer.start(0, 7);
    client =
        OpenAIOkHttpClient.builder().baseUrl(server.baseUrl()).apiKey("any").maxRetries(0).build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private static ChatCompletionCreateParams.Builder chat(String model) {
    return ChatCompletionCreateParams.builder()
        .model(model)
        .addSystemMessage(HANDBOOK)
        .addUserMessage(TICKET);
  }

  private String text(ChatCompletion completion) {
    return completion.choices().get(0).message().content().orElseThrow();
  }

  @Test
  void answersWithUsageThatTheTallyConfirms() {
    ChatCompletion completion = client.chat().completions().create(chat("gpt-4o").build());

    assertThat(completion.id()).startsWith("chatcmpl-");
    assertThat(completion.model()).isEqualTo("gpt-4o-2024-08-06");
    assertThat(completion.serviceTier()).isPresent();
    assertThat(completion.choices().get(0).finishReason().asString()).isEqualTo("stop");
    assertThat(text(completion)).contains("60 minutes").doesNotContain("30 days");
    CompletionUsage usage = completion.usage().orElseThrow();
    assertThat(usage.completionTokens()).isEqualTo(Tokens.of(text(completion)));
    assertThat(usage.totalTokens()).isEqualTo(usage.promptTokens() + usage.completionTokens());

    assertThat(server.tally().byModel()).containsOnlyKeys("gpt-4o-2024-08-06");
    ServedTally.Served served = server.tally().total();
    assertThat(served.inferences()).isEqualTo(1);
    assertThat(served.inputTokens()).isEqualTo(usage.promptTokens());
    assertThat(served.cost())
        .isEqualByComparingTo(
            new BigDecimal("0.0000025")
                .multiply(BigDecimal.valueOf(usage.promptTokens()))
                .add(
                    new BigDecimal("0.00001")
                        .multiply(BigDecimal.valueOf(usage.completionTokens()))));
  }

  @Test
  void streamsTheSameAnswerWithUsageAtTheEnd() throws IOException {
    String whole = text(client.chat().completions().create(chat("gpt-4o").build()));
    try (ModelServer twin = ModelServer.start(0, 7)) {
      ChatCompletionAccumulator all = ChatCompletionAccumulator.create();
      try (StreamResponse<ChatCompletionChunk> stream =
          client
              .withOptions(options -> options.baseUrl(twin.baseUrl()))
              .chat()
              .completions()
              .createStreaming(
                  chat("gpt-4o")
                      .streamOptions(
                          ChatCompletionStreamOptions.builder().includeUsage(true).build())
                      .build())) {
        stream.stream().forEach(all::accumulate);
      }

      assertThat(text(all.chatCompletion())).isEqualTo(whole);
      assertThat(all.chatCompletion().usage().orElseThrow().completionTokens())
          .isEqualTo(Tokens.of(whole));
    }
  }

  @Test
  void leavesUsageOutOfAStreamThatDidNotAskForIt() {
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(chat("gpt-4o-mini").build())) {
      assertThat(stream.stream()).allMatch(chunk -> chunk.usage().isEmpty());
    }
  }

  @Test
  void answersDifferentlyWhenAskedAgainButTheSameOnANewServer() throws IOException {
    String first = text(client.chat().completions().create(chat("gpt-4o-mini").build()));
    String second = text(client.chat().completions().create(chat("gpt-4o-mini").build()));
    assertThat(second).isNotEqualTo(first);
    try (ModelServer twin = ModelServer.start(0, 7)) {
      OpenAIClient other = client.withOptions(options -> options.baseUrl(twin.baseUrl()));
      assertThat(text(other.chat().completions().create(chat("gpt-4o-mini").build())))
          .isEqualTo(first);
    }
  }

  @Test
  void cutsAtTheTokenLimit() {
    ChatCompletion completion =
        client.chat().completions().create(chat("gpt-4o").maxCompletionTokens(5).build());

    assertThat(completion.choices().get(0).finishReason().asString()).isEqualTo("length");
    assertThat(completion.usage().orElseThrow().completionTokens()).isEqualTo(5);
  }

  @Test
  void speaksResponses() {
    var response =
        client
            .responses()
            .create(
                ResponseCreateParams.builder()
                    .model("gpt-4o")
                    .instructions(HANDBOOK)
                    .input(TICKET)
                    .build());

    assertThat(response.id()).startsWith("resp_");
    String text = response.output().get(0).asMessage().content().get(0).asOutputText().text();
    assertThat(response.validate().usage().orElseThrow().outputTokens()).isEqualTo(Tokens.of(text));
  }

  @Test
  void embedsTheSameTextAlike() {
    EmbeddingCreateParams params =
        EmbeddingCreateParams.builder()
            .model("text-embedding-3-small")
            .inputOfArrayOfStrings(java.util.List.of("tent", "stove", "tent"))
            .build();
    var data = client.embeddings().create(params).data();

    assertThat(data.get(0).embedding()).hasSize(1536).isEqualTo(data.get(2).embedding());
    assertThat(data.get(1).embedding()).isNotEqualTo(data.get(0).embedding());
  }

  @Test
  void refusesAsTheProviderDoes() {
    assertThatThrownBy(() -> client.chat().completions().create(chat("gpt-9").build()))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("gpt-9");
    assertThatThrownBy(
            () -> client.chat().completions().create(chat("gpt-4o").maxCompletionTokens(0).build()))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("max_completion_tokens");
    assertThat(client.models().list().data()).extracting(model -> model.id()).contains("gpt-4o");
    assertThat(server.tally().total().inferences()).isZero();
  }
}
