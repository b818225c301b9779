package dev.vagus.agent.http;

import java.util.List;

/** Embeddings of OpenAI, Ollama and Cohere. Vectors are not read. */
final class Embeddings implements Dialect {
  @Override
  public boolean fits(Json request) {
    return request.at("model").isText()
        && !(request.at("input").isMissing()
            && request.at("prompt").isMissing()
            && request.at("texts").isMissing()
            && request.at("inputs").isMissing());
  }

  @Override
  public void request(Json request, Asked asked) {
    asked.model = request.text("model");
    asked.facts.dimensions = Asked.integer(request, "dimensions", "output_dimension");
    String format = request.text("encoding_format");
    asked.facts.encodingFormats =
        format == null ? Asked.strings(request.at("embedding_types")) : List.of(format);
    asked.facts.userId = request.text("user");
  }

  @Override
  public void answer(Json answer, Answer into) {
    into.id = answer.text("id");
    into.model = answer.text("model");
    Json usage = answer.at("usage");
    into.inputTokens = usage.integer("prompt_tokens");
    if (into.inputTokens == null) {
      into.inputTokens = answer.integer("prompt_eval_count");
    }
    if (into.inputTokens == null) {
      into.inputTokens = answer.at("meta").at("billed_units").integer("input_tokens");
    }
  }
}
