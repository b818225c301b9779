package dev.vagus.agent.instrument.anthropic;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.instrument.CallMapping;
import dev.vagus.agent.instrument.Endpoint;
import dev.vagus.agent.instrument.ModelCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of the messages API, stable or beta. */
record MessagesCall(Object params) implements CallMapping {
  static final Field MODEL = new Field("model");

  private static final Field STOP_REASON = new Field("stop_reason");
  private static final Field USAGE = new Field("usage");

  /** Begins a call of {@code service}; null when nothing is to be recorded. */
  static @Nullable ModelCall begin(Object service, Object params, boolean stream) {
    Endpoint endpoint = Client.endpoint(service);
    return ModelCall.begin(
        new CallStart(
            AnthropicInstrumentation.NAME,
            Operation.CHAT,
            Client.provider(service, endpoint),
            MODEL.text(params),
            endpoint.address(),
            endpoint.port(),
            stream),
        new MessagesCall(params));
  }

  @Override
  public void request(Inference inference) {
    RequestFacts facts = inference.request();
    Parameters.fill(params, facts);
    if (inference.capturesContent()) {
      facts.systemInstructions = Prompts.system(params, inference.messages());
      facts.inputMessages = Prompts.messages(params, inference.messages());
      facts.toolDefinitions = Tools.render(params, inference.messages());
    }
  }

  @Override
  public void answer(Object message, Inference inference) {
    ResponseFacts facts = inference.response();
    facts.id = Field.ID.text(message);
    facts.model = MODEL.text(message);
    facts.usage = Tokens.of(USAGE.value(message));
    String reason = FinishReasons.of(STOP_REASON.text(message));
    facts.finishReasons = List.of(reason);
    if (inference.capturesContent()) {
      MessageWriter out = inference.messages().message("assistant");
      for (Object block : Field.CONTENT.list(message)) {
        Blocks.write(block, out);
      }
      facts.outputMessages = out.finishReason(reason).end().json();
    }
  }

  @Override
  public Chunks chunks(boolean content) {
    return new MessageEvents(content);
  }

  @Override
  public @Nullable String errorCode(Throwable error) {
    return ErrorCodes.of(error);
  }
}
