package dev.vagus.agent.http;

import dev.vagus.agent.content.MessageWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code generateContent} and embeddings of Gemini, of the developer API and of Vertex AI. */
final class Gemini implements Dialect {
  private static final int REASONING = 0;
  private static final int TEXT = 1;

  @Override
  public boolean fits(Json request) {
    return request.at("contents").isArray()
        || !request.at("content").isMissing()
        || request.at("requests").isArray();
  }

  @Override
  public void request(Json request, Asked asked) {
    Json config = either(request, "generationConfig", "generation_config");
    asked.facts.temperature = config.decimal("temperature");
    asked.facts.topP = config.decimal("topP");
    asked.facts.topK = config.integer("topK");
    asked.facts.maxTokens = config.integer("maxOutputTokens");
    asked.facts.choiceCount = config.integer("candidateCount");
    asked.facts.seed = config.integer("seed");
    asked.facts.frequencyPenalty = config.decimal("frequencyPenalty");
    asked.facts.presencePenalty = config.decimal("presencePenalty");
    asked.facts.stopSequences = Asked.strings(config.at("stopSequences"));
    asked.facts.dimensions = request.integer("outputDimensionality");
    String type = config.text("responseMimeType");
    if (type != null) {
      asked.facts.outputType = type.contains("json") ? "json" : "text";
    }
    Json system = either(request, "systemInstruction", "system_instruction");
    system.at("parts").elements().forEach(part -> part(part, asked.system));
    for (Json content : request.at("contents").elements()) {
      String role = content.text("role");
      asked.input.message("model".equals(role) ? "assistant" : role == null ? "user" : role);
      content.at("parts").elements().forEach(part -> part(part, asked.input));
      asked.input.end();
    }
    for (Json tool : request.at("tools").elements()) {
      either(tool, "functionDeclarations", "function_declarations")
          .elements()
          .forEach(function -> OpenAiChat.tool(function, asked.tools));
    }
  }

  private static Json either(Json object, String camelCase, String snakeCase) {
    Json value = object.at(camelCase);
    return value.isMissing() ? object.at(snakeCase) : value;
  }

  private static void part(Json part, MessageWriter out) {
    String text = part.text("text");
    Json call = either(part, "functionCall", "function_call");
    Json result = either(part, "functionResponse", "function_response");
    Json inline = either(part, "inlineData", "inline_data");
    Json file = either(part, "fileData", "file_data");
    if (text != null) {
      if (part.at("thought").isTrue()) {
        out.reasoning(text);
      } else {
        out.text(text);
      }
    } else if (call.isObject()) {
      String name = call.text("name");
      out.toolCall(call.text("id"), name == null ? "" : name, call.at("args").raw());
    } else if (result.isObject()) {
      String id = result.text("id");
      out.toolCallResponse(
          id == null ? result.text("name") : id, Asked.textOrJson(result.at("response")));
    } else if (inline.isObject()) {
      String mimeType = either(inline, "mimeType", "mime_type").text();
      Media.base64(out, Media.modality(mimeType), mimeType, inline.text("data"));
    } else if (file.isObject()) {
      String mimeType = either(file, "mimeType", "mime_type").text();
      String uri = either(file, "fileUri", "file_uri").text();
      out.uri(Media.modality(mimeType), mimeType, uri == null ? "" : uri);
    } else {
      for (Map.Entry<String, Json> other : part.members().entrySet()) {
        out.generic(other.getKey(), null);
        return;
      }
    }
  }

  /** Each event of a stream is such an answer with the next piece of text. */
  @Override
  public void answer(Json answer, Answer into) {
    into.id = Answer.first(into.id, answer.text("responseId"));
    into.model = Answer.first(into.model, answer.text("modelVersion"));
    usage(answer.at("usageMetadata"), into);
    int position = 0;
    for (Json candidate : answer.at("candidates").elements()) {
      Long index = candidate.integer("index");
      Answer.Choice choice = into.choice(index == null ? position : index);
      candidate.at("content").at("parts").elements().forEach(part -> said(part, choice));
      String reason = candidate.text("finishReason");
      choice.finish("STOP".equals(reason) && choice.callsTool() ? "tool_call" : reason);
      position++;
    }
    if (answer.at("candidates").elements().isEmpty()
        && answer.at("promptFeedback").at("blockReason").isText()) {
      into.choice(0).finish("content_filter");
    }
  }

  private static void said(Json part, Answer.Choice choice) {
    String text = part.text("text");
    if (part.at("thought").isTrue()) {
      choice.reasoning(REASONING, text);
    } else {
      choice.text(TEXT, text);
    }
    Json call = part.at("functionCall");
    if (call.isObject()) {
      choice.toolCall(
          Math.max(TEXT + 1, choice.next()),
          call.text("id"),
          call.text("name"),
          call.at("args").raw());
    }
  }

  /** The provider counts thoughts apart; the neutral model counts them in. */
  private static void usage(Json usage, Answer into) {
    if (!usage.isObject()) {
      return;
    }
    into.inputTokens = usage.integer("promptTokenCount");
    into.cacheRead = usage.integer("cachedContentTokenCount");
    into.reasoningTokens = usage.integer("thoughtsTokenCount");
    Long said = usage.integer("candidatesTokenCount");
    into.outputTokens = sum(said, into.reasoningTokens);
  }

  private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
    if (one == null) {
      return other;
    }
    return other == null ? one : one + other;
  }
}
