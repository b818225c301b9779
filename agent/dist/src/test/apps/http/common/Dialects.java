import java.util.Map;

/** The other protocols, and what is none. */
final class Dialects {
  private final Caller caller;
  private final String openAi;
  private final String others;

  Dialects(Caller caller, String openAi, String others) {
    this.caller = caller;
    this.openAi = openAi;
    this.others = others;
  }

  void addTo(Map<String, Main.Scenario> all) {
    all.put("responses", name -> post(openAi + "/plain/v1/responses", "{\"model\":\"" + name + "\",\"input\":\"Hello\"}"));
    all.put("responses-stream", name -> post(openAi + "/plain/v1/responses",
        "{\"model\":\"" + name + "\",\"stream\":true,\"instructions\":\"Be brief.\",\"input\":[{\"role\":\"user\",\"content\":\"Hello\"}]}"));
    all.put("embeddings", name -> post(openAi + "/plain/v1/embeddings", "{\"model\":\"" + name + "\",\"input\":\"Hello\"}"));
    String anthropic = ",\"max_tokens\":64,\"system\":\"Be brief.\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";
    all.put("anthropic", name -> post(others + "/v1/messages", "{\"model\":\"" + name + "\"" + anthropic));
    all.put("anthropic-stream", name -> post(others + "/v1/messages", "{\"model\":\"" + name + "\",\"stream\":true" + anthropic));
    all.put("anthropic-overloaded", name -> post(others + "/v1/messages", "{\"model\":\"" + name + "\"" + anthropic));
    String gemini = "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\"Hello\"}]}],\"generationConfig\":{\"temperature\":0.5,\"maxOutputTokens\":64}}";
    all.put("gemini", name -> post(others + "/v1beta/models/" + name + ":generateContent", gemini));
    all.put("gemini-stream", name -> post(others + "/v1beta/models/" + name + ":streamGenerateContent?alt=sse", gemini));
    all.put("gemini-array", name -> post(others + "/v1beta/models/" + name + ":streamGenerateContent", gemini));
    String chat = "\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]";
    all.put("ollama", name -> post(others + "/api/chat", "{\"model\":\"" + name + chat + ",\"stream\":false}"));
    all.put("ollama-stream", name -> post(others + "/api/chat", "{\"model\":\"" + name + chat + "}"));
    all.put("cohere", name -> post(others + "/v2/chat", "{\"model\":\"" + name + chat + "}"));
    all.put("cohere-stream", name -> post(others + "/v2/chat", "{\"model\":\"" + name + chat + ",\"stream\":true}"));
    String converse = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"Hello\"}]}],\"inferenceConfig\":{\"maxTokens\":64}}";
    all.put("bedrock", name -> post(others + "/model/" + name + "/converse", converse));
    all.put("bedrock-stream", name -> quietly(others + "/model/" + name + "/converse-stream", converse));
    all.put("bedrock-invoke", name -> post(others + "/model/" + name + "/invoke",
        "{\"anthropic_version\":\"bedrock-2023-05-31\"" + anthropic));
    all.put("no-model-path", name -> post(others + "/echo", "{\"model\":\"" + name + "\",\"messages\":[]}"));
    all.put("no-model-body", name -> post(others + "/v1/responses", "{\"survey\":\"" + name + "\"}"));
  }

  private void post(String url, String body) throws Exception {
    Chats.print(caller.post(url, body));
  }

  private void quietly(String url, String body) throws Exception {
    Caller.Reply reply = caller.post(url, body);
    byte[] bytes = reply.body().readAllBytes();
    System.out.println("status " + reply.status() + " " + bytes.length + " " + java.util.Arrays.hashCode(bytes));
  }
}
