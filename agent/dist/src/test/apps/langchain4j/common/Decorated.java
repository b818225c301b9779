import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** A model of the application around another. */
record Decorated(ChatModel model) implements ChatModel {
  @Override
  public ChatResponse doChat(ChatRequest request) {
    return model.chat(request.messages());
  }
}
