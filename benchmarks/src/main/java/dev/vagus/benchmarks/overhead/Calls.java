package dev.vagus.benchmarks.overhead;

import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;

/** What the measured application does with an answer; a seam for capturing by hand. */
interface Calls {
  /** One chat; returns the number of characters of the answer. */
  int chat();

  /** One streamed chat, read to its end; returns the number of characters of the answer. */
  int stream();

  /** Calls as an application writes them that knows of no capturing. */
  static Calls plain(Client client) {
    return new Calls() {
      @Override
      public int chat() {
        return characters(client.chat());
      }

      @Override
      public int stream() {
        try (StreamResponse<ChatCompletionChunk> answer = client.stream()) {
          return answer.stream().mapToInt(Calls::characters).sum();
        }
      }
    };
  }

  static int characters(ChatCompletion answer) {
    return answer.choices().get(0).message().content().orElse("").length();
  }

  static int characters(ChatCompletionChunk chunk) {
    return chunk.choices().isEmpty()
        ? 0
        : chunk.choices().get(0).delta().content().orElse("").length();
  }
}
