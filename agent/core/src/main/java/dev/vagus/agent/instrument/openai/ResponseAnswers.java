package dev.vagus.agent.instrument.openai;

import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseOutputItem;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.ResponseFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of a complete response. */
final class ResponseAnswers {
  private ResponseAnswers() {}

  static void fill(Response response, Inference inference) {
    head(response, inference);
    ResponseFacts facts = inference.response();
    facts.usage = Usages.of(Fields.value(response._usage()));
    List<?> items = Fields.list(response._output());
    boolean callsTool = callsTool(items);
    String reason = FinishReasons.of(response, callsTool);
    facts.finishReasons = List.of(reason);
    if (inference.capturesContent()) {
      MessageWriter out = inference.messages().message("assistant");
      for (Object each : items) {
        if (each instanceof ResponseOutputItem item) {
          ResponseParts.output(item, out);
        }
      }
      facts.outputMessages = out.finishReason(reason).end().json();
    }
  }

  /** What is known as soon as a response is created. */
  static void head(Response response, Inference inference) {
    ResponseFacts facts = inference.response();
    facts.id = Fields.text(response._id());
    facts.model = ResponseModels.nameOf(response._model());
    facts.serviceTier = LaterMembers.serviceTier(response);
    if (Fields.value(response._error()) instanceof ResponseError error) {
      facts.errorType = Fields.text(error._code());
    }
    String conversationId = LaterMembers.conversationId(response);
    if (conversationId != null) {
      inference.request().conversationId = conversationId;
    }
  }

  static boolean callsTool(List<?> items) {
    for (Object each : items) {
      if (each instanceof ResponseOutputItem item && callsTool(item)) {
        return true;
      }
    }
    return false;
  }

  private static boolean callsTool(ResponseOutputItem item) {
    return item.isFunctionCall()
        || (!item.isMessage()
            && !item.isReasoning()
            && Variants.nameOf(item).equals("custom_tool_call"));
  }

  /** The response in an event of a stream, null when it is missing. */
  static @Nullable Response in(com.openai.core.JsonField<?> field) {
    return Fields.value(field) instanceof Response response ? response : null;
  }
}
