package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.instrument.CallMapping;
import dev.vagus.agent.instrument.Endpoint;
import dev.vagus.agent.instrument.ModelCall;
import org.jspecify.annotations.Nullable;

/** A call of a chat model. */
record ChatCall(ChatRequest request, ChatRequestParameters parameters, @Nullable Object defaults)
    implements CallMapping {

  /** Begins a call of {@code model}; null when nothing is to be recorded. */
  static @Nullable ModelCall begin(Object model, Object request, boolean stream) {
    ChatRequest asked = (ChatRequest) request;
    ChatRequestParameters defaults = defaults(model);
    ChatRequestParameters parameters = asked.parameters();
    String name = parameters.modelName();
    if (name == null && defaults != null) {
      name = defaults.modelName();
    }
    Endpoint endpoint = Clients.endpoint(model);
    return ModelCall.begin(
        new CallStart(
            LangChain4jInstrumentation.NAME,
            Operation.CHAT,
            Providers.of(model),
            name,
            endpoint.address(),
            endpoint.port(),
            stream),
        new ChatCall(asked, parameters, defaults));
  }

  private static @Nullable ChatRequestParameters defaults(Object model) {
    if (model instanceof ChatModel chat) {
      return chat.defaultRequestParameters();
    }
    return model instanceof StreamingChatModel chat ? chat.defaultRequestParameters() : null;
  }

  @Override
  public void request(Inference inference) {
    ChatParameters.fill(inference.request(), parameters, defaults);
    if (inference.capturesContent()) {
      MessageWriter messages = inference.messages();
      Messages.render(request.messages(), messages);
      inference.request().inputMessages = messages.json();
      inference.request().toolDefinitions =
          Tools.render(Tools.of(parameters, defaults), inference.messages());
    }
  }

  @Override
  public void answer(Object answer, Inference inference) {
    Answers.fill((ChatResponse) answer, inference);
  }

  @Override
  public Chunks chunks(boolean content) {
    return new PartialAnswer(content);
  }

  @Override
  public @Nullable String errorCode(Throwable error) {
    return null;
  }
}
