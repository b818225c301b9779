package dev.vagus.agent.instrument.openai;

import com.openai.models.Reasoning;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFormatTextConfig;
import com.openai.models.responses.ResponseTextConfig;
import dev.vagus.agent.inference.RequestFacts;
import org.jspecify.annotations.Nullable;

/** Parameters of a request of the Responses API. */
@SuppressWarnings("deprecation") // what the library deprecates still arrives
final class ResponseParameters {
  private ResponseParameters() {}

  static void fill(ResponseCreateParams request, RequestFacts facts) {
    facts.temperature = Fields.decimal(request._temperature());
    facts.topP = Fields.decimal(request._topP());
    facts.maxTokens = Fields.integer(request._maxOutputTokens());
    facts.previousResponseId = Fields.text(request._previousResponseId());
    facts.conversationId = LaterMembers.conversationId(request);
    facts.serviceTier = LaterMembers.serviceTier(request);
    facts.userId = Fields.text(request._user());
    facts.outputType = outputType(request);
    if (Fields.value(request._reasoning()) instanceof Reasoning reasoning) {
      facts.reasoningLevel = Fields.text(reasoning._effort());
    }
  }

  private static @Nullable String outputType(ResponseCreateParams request) {
    if (Fields.value(request._text()) instanceof ResponseTextConfig config
        && Fields.value(config._format()) instanceof ResponseFormatTextConfig format) {
      if (format.isJsonSchema() || format.isJsonObject()) {
        return "json";
      }
      return format.isText() ? "text" : null;
    }
    return null;
  }
}
