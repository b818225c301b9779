package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.instrument.Accessor;
import dev.vagus.agent.instrument.CallMapping;
import dev.vagus.agent.instrument.Endpoint;
import dev.vagus.agent.instrument.ModelCall;
import dev.vagus.agent.instrument.WeakIdentityMap;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;

/** A call of a chat model. */
record ChatCall(Prompt prompt, @Nullable ChatOptions defaults) implements CallMapping {
  private static final Accessor DEFAULT_OPTIONS = new Accessor("getDefaultOptions");
  private static final WeakIdentityMap<WeakReference<ModelCall>> OPEN = new WeakIdentityMap<>();

  /** Begins a call of {@code model}; null when nothing is to be recorded. */
  static @Nullable ModelCall begin(Object model, Object argument, boolean stream) {
    Prompt prompt = (Prompt) argument;
    ChatOptions defaults =
        DEFAULT_OPTIONS.of(model) instanceof ChatOptions options ? options : null;
    ChatOptions asked = prompt.getOptions();
    String name = asked == null ? null : asked.getModel();
    if (name == null && defaults != null) {
      name = defaults.getModel();
    }
    Endpoint endpoint = Clients.endpoint(model);
    ModelCall call =
        ModelCall.begin(
            new CallStart(
                SpringAiInstrumentation.NAME,
                Operation.CHAT,
                Providers.of(model),
                name,
                endpoint.address(),
                endpoint.port(),
                stream),
            new ChatCall(prompt, defaults));
    if (call != null && !stream) {
      OPEN.put(prompt, new WeakReference<>(call));
    }
    return call;
  }

  /** The call with {@code prompt} has been answered by {@code response} and goes on with tools. */
  static void endOpen(Object prompt, Object response) {
    WeakReference<ModelCall> open = OPEN.remove(prompt);
    ModelCall call = open == null ? null : open.get();
    if (call != null) {
      call.answered(response);
    }
  }

  @Override
  public void request(Inference inference) {
    ChatParameters.fill(inference.request(), prompt.getOptions(), defaults);
    if (inference.capturesContent()) {
      MessageWriter messages = inference.messages();
      Messages.render(prompt.getInstructions(), messages);
      inference.request().inputMessages = messages.json();
      inference.request().toolDefinitions =
          ChatParameters.tools(prompt.getOptions(), inference.messages());
    }
  }

  @Override
  public void answer(Object answer, Inference inference) {
    Answers.fill((ChatResponse) answer, inference);
  }

  @Override
  public Chunks chunks(boolean content) {
    return new StreamedAnswer(content);
  }

  @Override
  public @Nullable String errorCode(Throwable error) {
    return null;
  }
}
