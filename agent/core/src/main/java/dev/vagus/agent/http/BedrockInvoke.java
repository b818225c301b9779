package dev.vagus.agent.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** {@code invoke} of Amazon Bedrock: the model's own protocol, in frames of AWS when streamed. */
final class BedrockInvoke implements Dialect {
  private static final Dialect ANTHROPIC = new AnthropicMessages();
  private static final Dialect OPENAI = new OpenAiChat();
  private static final Dialect COHERE = new Cohere();
  private static final Dialect CONVERSE = new BedrockConverse();

  @Override
  public boolean fits(Json request) {
    return request.isObject();
  }

  @Override
  public void request(Json request, Asked asked) {
    if (request.at("anthropic_version").isText()) {
      ANTHROPIC.request(request, asked);
    } else if (request.at("inferenceConfig").isObject()) {
      CONVERSE.request(request, asked);
    } else if (request.at("messages").isArray() || request.at("prompt").isText()) {
      OPENAI.request(request, asked);
      asked.facts.apiType = null;
      asked.facts.maxTokens =
          Asked.integer(request, "max_gen_len", "max_tokens", "max_completion_tokens");
    } else if (request.at("message").isText()) {
      COHERE.request(request, asked);
    } else if (request.at("inputText").isText()) {
      asked.input.message("user").text(Asked.textOrJson(request.at("inputText"))).end();
      Json config = request.at("textGenerationConfig");
      asked.facts.temperature = config.decimal("temperature");
      asked.facts.topP = config.decimal("topP");
      asked.facts.maxTokens = config.integer("maxTokenCount");
    }
  }

  @Override
  public void answer(Json answer, Answer into) {
    if (answer.at("choices").isArray()) {
      OPENAI.answer(answer, into);
    } else if (answer.at("content").isArray()) {
      ANTHROPIC.answer(answer, into);
    } else if (answer.at("output").isObject()) {
      CONVERSE.answer(answer, into);
    } else if (answer.at("generation").isText()) {
      into.choice(0).text(0, answer.text("generation"));
      into.choice(0).finish(answer.text("stop_reason"));
      into.inputTokens = answer.integer("prompt_token_count");
      into.outputTokens = answer.integer("generation_token_count");
    } else if (answer.at("results").isArray()) {
      titan(answer, into);
    } else if (answer.at("inputTextTokenCount").integer() != null) {
      into.inputTokens = answer.integer("inputTextTokenCount");
    } else {
      COHERE.answer(answer, into);
    }
  }

  private static void titan(Json answer, Answer into) {
    into.inputTokens = answer.integer("inputTextTokenCount");
    int position = 0;
    for (Json result : answer.at("results").elements()) {
      into.choice(position).text(0, result.text("outputText"));
      String reason = result.text("completionReason");
      into.choice(position).finish("FINISH".equals(reason) ? "stop" : reason);
      into.outputTokens = result.integer("tokenCount");
      position++;
    }
  }

  @Override
  public void event(@Nullable String name, Json event, Answer into) {
    String bytes = event.text("bytes");
    if (bytes == null) {
      CONVERSE.event(name, event, into);
      return;
    }
    Json chunk;
    try {
      chunk = JsonReader.read(new String(Base64.getDecoder().decode(bytes), UTF_8));
    } catch (IllegalArgumentException malformed) {
      return;
    }
    if (chunk.at("type").isText()) {
      ANTHROPIC.event(null, chunk, into);
    } else if (chunk.at("choices").isArray()) {
      OPENAI.event(null, chunk, into);
    } else if (chunk.at("generation").isText()) {
      into.choice(0).text(0, chunk.text("generation"));
      into.choice(0).finish(chunk.text("stop_reason"));
    } else if (chunk.at("outputText").isText()) {
      into.choice(0).text(0, chunk.text("outputText"));
      into.choice(0).finish("FINISH".equals(chunk.text("completionReason")) ? "stop" : null);
    }
    metrics(chunk.at("amazon-bedrock-invocationMetrics"), into);
  }

  private static void metrics(Json metrics, Answer into) {
    if (metrics.isObject()) {
      into.complete = true;
      if (into.inputTokens == null) {
        into.inputTokens = metrics.integer("inputTokenCount");
      }
      if (into.outputTokens == null) {
        into.outputTokens = metrics.integer("outputTokenCount");
      }
    }
  }
}
