package dev.vagus.agent.telemetry;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/**
 * Every name that goes over the wire. Those of 1.41 and the newest differ in a few places only, see
 * {@link Generation}.
 */
final class GenAi {
  static final AttributeKey<String> OPERATION = stringKey("gen_ai.operation.name");
  static final AttributeKey<String> PROVIDER = stringKey("gen_ai.provider.name");
  static final AttributeKey<String> REQUEST_MODEL = stringKey("gen_ai.request.model");
  static final AttributeKey<String> RESPONSE_MODEL = stringKey("gen_ai.response.model");
  static final AttributeKey<String> SERVER_ADDRESS = stringKey("server.address");
  static final AttributeKey<Long> SERVER_PORT = longKey("server.port");
  static final AttributeKey<String> ERROR_TYPE = stringKey("error.type");
  static final AttributeKey<String> TOKEN_TYPE = stringKey("gen_ai.token.type");
  static final AttributeKey<String> TOKEN_MODALITY = stringKey("gen_ai.token.modality");

  static final AttributeKey<String> CONVERSATION = stringKey("gen_ai.conversation.id");
  static final AttributeKey<String> OUTPUT_TYPE = stringKey("gen_ai.output.type");
  static final AttributeKey<Long> CHOICES = longKey("gen_ai.request.choice.count");
  static final AttributeKey<Long> SEED = longKey("gen_ai.request.seed");
  static final AttributeKey<Boolean> STREAM = booleanKey("gen_ai.request.stream");
  static final AttributeKey<Double> TEMPERATURE = doubleKey("gen_ai.request.temperature");
  static final AttributeKey<Double> TOP_P = doubleKey("gen_ai.request.top_p");
  static final AttributeKey<Double> TOP_K_1_41 = doubleKey("gen_ai.request.top_k");
  static final AttributeKey<Long> TOP_K = longKey("gen_ai.request.top_k");
  static final AttributeKey<Double> FREQUENCY_PENALTY =
      doubleKey("gen_ai.request.frequency_penalty");
  static final AttributeKey<Double> PRESENCE_PENALTY = doubleKey("gen_ai.request.presence_penalty");
  static final AttributeKey<Long> MAX_TOKENS = longKey("gen_ai.request.max_tokens");
  static final AttributeKey<List<String>> STOP = stringArrayKey("gen_ai.request.stop_sequences");
  static final AttributeKey<List<String>> ENCODINGS =
      stringArrayKey("gen_ai.request.encoding_formats");
  static final AttributeKey<String> REASONING_LEVEL = stringKey("gen_ai.request.reasoning.level");
  static final AttributeKey<String> PREVIOUS_RESPONSE =
      stringKey("gen_ai.request.previous_response.id");
  static final AttributeKey<Long> DIMENSIONS = longKey("gen_ai.embeddings.dimension.count");

  static final AttributeKey<String> RESPONSE_ID = stringKey("gen_ai.response.id");
  static final AttributeKey<List<String>> FINISH_REASONS =
      stringArrayKey("gen_ai.response.finish_reasons");
  static final AttributeKey<Double> TIME_TO_FIRST_CHUNK =
      doubleKey("gen_ai.response.time_to_first_chunk");
  static final AttributeKey<Long> INPUT_TOKENS = longKey("gen_ai.usage.input_tokens");
  static final AttributeKey<Long> OUTPUT_TOKENS = longKey("gen_ai.usage.output_tokens");
  static final AttributeKey<Long> CACHE_READ_TOKENS =
      longKey("gen_ai.usage.cache_read.input_tokens");
  static final AttributeKey<Long> CACHE_WRITE_TOKENS_1_41 =
      longKey("gen_ai.usage.cache_creation.input_tokens");
  static final AttributeKey<Long> CACHE_WRITE_TOKENS =
      longKey("gen_ai.usage.cache_write.input_tokens");
  static final AttributeKey<Long> REASONING_TOKENS =
      longKey("gen_ai.usage.reasoning.output_tokens");

  static final AttributeKey<String> INPUT_MESSAGES = stringKey("gen_ai.input.messages");
  static final AttributeKey<String> OUTPUT_MESSAGES = stringKey("gen_ai.output.messages");
  static final AttributeKey<String> SYSTEM_INSTRUCTIONS = stringKey("gen_ai.system_instructions");
  static final AttributeKey<String> TOOL_DEFINITIONS = stringKey("gen_ai.tool.definitions");

  static final AttributeKey<String> AGENT_NAME = stringKey("gen_ai.agent.name");
  static final AttributeKey<String> TOOL_NAME = stringKey("gen_ai.tool.name");
  static final AttributeKey<String> TOOL_CALL_ID = stringKey("gen_ai.tool.call.id");
  static final AttributeKey<String> TOOL_TYPE = stringKey("gen_ai.tool.type");
  static final AttributeKey<String> TOOL_DESCRIPTION = stringKey("gen_ai.tool.description");
  static final AttributeKey<String> TOOL_ARGUMENTS = stringKey("gen_ai.tool.call.arguments");
  static final AttributeKey<String> TOOL_RESULT = stringKey("gen_ai.tool.call.result");
  static final AttributeKey<String> DATA_SOURCE = stringKey("gen_ai.data_source.id");
  static final AttributeKey<Long> RETRIEVAL_TOP_K = longKey("gen_ai.retrieval.top_k");
  static final AttributeKey<String> RETRIEVAL_QUERY = stringKey("gen_ai.retrieval.query.text");
  static final AttributeKey<String> RETRIEVAL_DOCUMENTS = stringKey("gen_ai.retrieval.documents");

  static final AttributeKey<String> OPENAI_API = stringKey("openai.api.type");
  static final AttributeKey<String> OPENAI_REQUEST_TIER = stringKey("openai.request.service_tier");
  static final AttributeKey<String> OPENAI_RESPONSE_TIER =
      stringKey("openai.response.service_tier");
  static final AttributeKey<String> OPENAI_FINGERPRINT =
      stringKey("openai.response.system_fingerprint");

  static final AttributeKey<String> USER = stringKey("user.id");
  static final AttributeKey<String> SESSION = stringKey("session.id");

  static final AttributeKey<Double> COST_AMOUNT = doubleKey("vagus.cost.amount");
  static final AttributeKey<String> COST_CURRENCY = stringKey("vagus.cost.currency");
  static final AttributeKey<String> COST_SOURCE = stringKey("vagus.cost.source");
  static final AttributeKey<String> COST_CATALOGUE = stringKey("vagus.cost.catalogue.version");
  static final AttributeKey<String> STREAM_ENDING = stringKey("vagus.stream.ending");
  static final AttributeKey<String> CONTENT_MODE = stringKey("vagus.content.mode");
  static final AttributeKey<Boolean> CONTENT_TRUNCATED = booleanKey("vagus.content.truncated");
  static final AttributeKey<String> LIBRARY = stringKey("vagus.library");
  static final AttributeKey<String> SIGNAL = stringKey("vagus.signal");
  static final AttributeKey<String> REASON = stringKey("vagus.reason");
  static final AttributeKey<String> FEEDBACK_ID = stringKey("vagus.feedback.id");
  static final AttributeKey<String> FEEDBACK_ACTION = stringKey("vagus.feedback.action");
  static final AttributeKey<String> FEEDBACK_SOURCE = stringKey("vagus.feedback.source");
  static final AttributeKey<String> FEEDBACK_RULE = stringKey("vagus.feedback.rule");
  static final AttributeKey<Double> FEEDBACK_VALUE = doubleKey("vagus.feedback.value");
  static final AttributeKey<Double> FEEDBACK_MIN = doubleKey("vagus.feedback.min");
  static final AttributeKey<Double> FEEDBACK_MAX = doubleKey("vagus.feedback.max");
  static final AttributeKey<String> FEEDBACK_TEXT = stringKey("vagus.feedback.text");
  static final AttributeKey<String> FEEDBACK_NAME = stringKey("vagus.feedback.name");
  static final AttributeKey<String> KEY_NAME = stringKey("vagus.key.name");
  static final AttributeKey<String> KEY_VALUE = stringKey("vagus.key.value");

  static final String FEEDBACK_EVENT = "vagus.feedback";
  static final String KEY_EVENT = "vagus.key";
  static final String SCOPE = "dev.vagus.agent";

  /** {@code error.type} when nothing better is known. */
  static final String OTHER_ERROR = "_OTHER";

  static final List<Double> DURATION_BUCKETS =
      List.of(
          0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92);
  static final List<Long> TOKEN_BUCKETS =
      List.of(
          1L, 4L, 16L, 64L, 256L, 1024L, 4096L, 16384L, 65536L, 262144L, 1048576L, 4194304L,
          16777216L, 67108864L);

  private GenAi() {}

  /** The names in which the generations of the conventions differ. */
  enum Generation {
    V1_41("https://opentelemetry.io/schemas/1.41.0", "gen_ai.client.operation"),
    LATEST("https://opentelemetry.io/schemas/gen-ai-dev/1.42.0-dev", "gen_ai.client.inference");

    final String schemaUrl;
    final String timeToFirstChunk;
    final String timePerChunk;

    Generation(String schemaUrl, String metricPrefix) {
      this.schemaUrl = schemaUrl;
      this.timeToFirstChunk = metricPrefix + ".time_to_first_chunk";
      this.timePerChunk = metricPrefix + ".time_per_output_chunk";
    }

    AttributeKey<Long> cacheWriteTokens() {
      return this == V1_41 ? CACHE_WRITE_TOKENS_1_41 : CACHE_WRITE_TOKENS;
    }

    void topK(AttributeWriter to, long value) {
      if (this == V1_41) {
        to.put(TOP_K_1_41, (double) value);
      } else {
        to.put(TOP_K, value);
      }
    }
  }
}
