package com.example.helpdesk;

import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Asks a model for the text of a reply. */
@Component
class DraftWriter {
  /** Answers to long tickets take long; as a stream they outlive the idle limit of proxies. */
  private static final int LONG_TICKET = 180;

  private final OpenAIClient openAi;
  private final List<String> models;
  private final String instructions;

  DraftWriter(
      OpenAIClient openAi,
      @Value("${helpdesk.models}") List<String> models,
      @Value("classpath:handbook.txt") Resource handbook)
      throws IOException {
    this.openAi = openAi;
    this.models = models;
    this.instructions = handbook.getContentAsString(StandardCharsets.UTF_8);
  }

  /** The model whose turn it is: the same ticket always goes to the same one. */
  String modelFor(Ticket ticket) {
    int hash = (ticket.customer() + '\n' + ticket.subject() + '\n' + ticket.text()).hashCode();
    return models.get(Math.floorMod(hash ^ (hash >>> 16), models.size()));
  }

  String write(Ticket ticket, String model) {
    ChatCompletionCreateParams params =
        ChatCompletionCreateParams.builder()
            .model(model)
            .temperature(0.7)
            .maxCompletionTokens(400)
            .addSystemMessage(instructions)
            .addUserMessage(
                "Customer: %s\nSubject: %s\n\n%s"
                    .formatted(ticket.customer(), ticket.subject(), ticket.text()))
            .build();
    ChatCompletion completion =
        ticket.text().length() > LONG_TICKET
            ? streamed(params)
            : openAi.chat().completions().create(params);
    return completion.choices().get(0).message().content().orElse("");
  }

  private ChatCompletion streamed(ChatCompletionCreateParams params) {
    ChatCompletionAccumulator whole = ChatCompletionAccumulator.create();
    ChatCompletionStreamOptions options =
        ChatCompletionStreamOptions.builder().includeUsage(true).build();
    try (StreamResponse<ChatCompletionChunk> chunks =
        openAi
            .chat()
            .completions()
            .createStreaming(params.toBuilder().streamOptions(options).build())) {
      chunks.stream().forEach(whole::accumulate);
    }
    return whole.chatCompletion();
  }
}
