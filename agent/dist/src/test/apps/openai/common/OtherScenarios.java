import com.openai.core.http.StreamResponse;
import com.openai.models.completions.Completion;
import com.openai.models.completions.CompletionCreateParams;
import com.openai.models.embeddings.CreateEmbeddingResponse;
import com.openai.models.embeddings.EmbeddingCreateParams;
import java.util.LinkedHashMap;
import java.util.Map;

final class OtherScenarios {
  private OtherScenarios() {}

  static Map<String, Main.Scenario> all(Clients clients) {
    Map<String, Main.Scenario> all = new LinkedHashMap<>();
    all.put("embeddings", name -> print(clients.sync("plain").embeddings().create(embedding(name))));
    all.put("embeddings-async", name -> print(clients.async("plain").embeddings().create(embedding(name)).join()));
    all.put("embeddings-raw", name -> print(clients.sync("plain").withRawResponse().embeddings().create(embedding(name)).parse()));
    all.put("embeddings-bad-request", name -> print(clients.sync("bad").embeddings().create(embedding(name))));
    all.put("completions", name -> print(clients.sync("plain").completions().create(completion(name))));
    all.put("completions-async", name -> print(clients.async("plain").completions().create(completion(name)).join()));
    all.put("completions-stream", name -> exhaust(clients, name));
    return all;
  }

  private static void exhaust(Clients clients, String name) {
    try (StreamResponse<Completion> response =
        clients.sync("plain").completions().createStreaming(completion(name))) {
      response.stream().forEach(OtherScenarios::print);
    }
  }

  private static EmbeddingCreateParams embedding(String name) {
    return EmbeddingCreateParams.builder()
        .model(name)
        .input("embed me")
        .dimensions(2L)
        .encodingFormat(EmbeddingCreateParams.EncodingFormat.FLOAT)
        .build();
  }

  private static CompletionCreateParams completion(String name) {
    return CompletionCreateParams.builder().model(name).prompt("Once upon").maxTokens(5L).build();
  }

  private static void print(CreateEmbeddingResponse response) {
    System.out.println(response.data().size() + " " + response.usage().promptTokens());
  }

  private static void print(Completion completion) {
    completion.choices().forEach(choice -> System.out.println("text " + choice.text()));
  }
}
