package dev.vagus.agent.instrument.openai;

import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.RequestFacts;
import org.jspecify.annotations.Nullable;

/** The Responses API. */
final class ResponsesApi implements Api {
  static final ResponsesApi INSTANCE = new ResponsesApi();

  @Override
  public Operation operation() {
    return Operation.CHAT;
  }

  @Override
  public @Nullable String model(Object params) {
    return ResponseModels.nameOf(((ResponseCreateParams) params)._model());
  }

  @Override
  public void request(Object params, RequestFacts facts, Inference inference) {
    ResponseCreateParams request = (ResponseCreateParams) params;
    facts.apiType = "responses";
    ResponseParameters.fill(request, facts);
    if (inference.capturesContent()) {
      String instructions = Fields.text(request._instructions());
      if (instructions != null) {
        facts.systemInstructions = inference.messages().text(instructions).json();
      }
      facts.inputMessages = ResponseInputs.render(request, inference.messages());
      facts.toolDefinitions = ResponseTools.render(request, inference.messages());
    }
  }

  @Override
  public void answer(Object answer, Inference inference) {
    ResponseAnswers.fill((Response) answer, inference);
  }

  @Override
  public Chunks chunks(boolean content) {
    return new ResponseEvents(content);
  }

  @Override
  public Class<?> answerType() {
    return Response.class;
  }

  @Override
  public Class<?> chunkType() {
    return ResponseStreamEvent.class;
  }
}
