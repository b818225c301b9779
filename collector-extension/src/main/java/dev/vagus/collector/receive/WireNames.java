package dev.vagus.collector.receive;

import java.util.List;

/**
 * Every name read from the wire. Where a name changed over time, all spellings are listed, the
 * newest first.
 */
final class WireNames {
  static final String SERVICE = "service.name";

  static final List<String> OPERATION = List.of("gen_ai.operation.name");
  static final List<String> PROVIDER = List.of("gen_ai.provider.name", "gen_ai.system");
  static final List<String> REQUEST_MODEL = List.of("gen_ai.request.model");
  static final List<String> RESPONSE_MODEL = List.of("gen_ai.response.model");
  static final List<String> RESPONSE_ID = List.of("gen_ai.response.id");
  static final List<String> CONVERSATION =
      List.of(
          "gen_ai.conversation.id",
          "spring.ai.chat.client.conversation.id",
          "gcp.vertex.agent.session_id");
  static final List<String> USER = List.of("user.id", "enduser.pseudo.id", "enduser.id");
  static final List<String> FIRST_CHUNK = List.of("gen_ai.response.time_to_first_chunk");
  static final List<String> FINISH_REASONS =
      List.of(
          "gen_ai.response.finish_reasons",
          "gen_ai.response.finish_reason",
          "gen_ai.response.stop_reason",
          "gen_ai.finishReason");

  static final List<String> INPUT_TOKENS =
      List.of("gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens");
  static final List<String> OUTPUT_TOKENS =
      List.of("gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens");
  static final List<String> CACHE_READ =
      List.of(
          "gen_ai.usage.cache_read.input_tokens",
          "gen_ai.usage.cache_read_input_tokens",
          "gen_ai.usage.details.cache_read_tokens");
  static final List<String> CACHE_WRITE =
      List.of(
          "gen_ai.usage.cache_write.input_tokens",
          "gen_ai.usage.cache_creation.input_tokens",
          "gen_ai.usage.cache_creation_input_tokens");
  static final List<String> REASONING =
      List.of("gen_ai.usage.reasoning.output_tokens", "gen_ai.usage.reasoning_tokens");

  static final List<String> SYSTEM_INSTRUCTIONS = List.of("gen_ai.system_instructions");
  static final List<String> INPUT_MESSAGES = List.of("gen_ai.input.messages", "gen_ai.prompt");
  static final List<String> OUTPUT_MESSAGES =
      List.of("gen_ai.output.messages", "gen_ai.completion");
  static final List<String> TOOL_DEFINITIONS = List.of("gen_ai.tool.definitions");

  static final List<String> ERROR = List.of("error.type");
  static final String EXCEPTION_EVENT = "exception";
  static final List<String> EXCEPTION_TYPE = List.of("exception.type");

  static final List<String> COST_AMOUNT = List.of("vagus.cost.amount");
  static final List<String> COST_CURRENCY = List.of("vagus.cost.currency");
  static final List<String> COST_SOURCE = List.of("vagus.cost.source");
  static final List<String> COST_CATALOGUE = List.of("vagus.cost.catalogue.version");

  /** Where emitters older than the field {@code event_name} put it. */
  static final List<String> EVENT_NAME = List.of("event.name");

  static final String FEEDBACK_EVENT = "vagus.feedback";
  static final List<String> FEEDBACK_ID = List.of("vagus.feedback.id");
  static final List<String> FEEDBACK_ACTION = List.of("vagus.feedback.action");
  static final List<String> FEEDBACK_VALUE = List.of("vagus.feedback.value");
  static final List<String> FEEDBACK_MIN = List.of("vagus.feedback.min");
  static final List<String> FEEDBACK_MAX = List.of("vagus.feedback.max");
  static final List<String> FEEDBACK_TEXT = List.of("vagus.feedback.text");
  static final List<String> FEEDBACK_NAME = List.of("vagus.feedback.name");
  static final List<String> FEEDBACK_SOURCE = List.of("vagus.feedback.source");

  static final String KEY_EVENT = "vagus.key";
  static final List<String> KEY_NAME = List.of("vagus.key.name");
  static final List<String> KEY_VALUE = List.of("vagus.key.value");

  static final String EVALUATION_EVENT = "gen_ai.evaluation.result";
  static final List<String> EVALUATION_NAME = List.of("gen_ai.evaluation.name");
  static final List<String> EVALUATION_VALUE = List.of("gen_ai.evaluation.score.value");
  static final List<String> EVALUATION_LABEL = List.of("gen_ai.evaluation.score.label");
  static final List<String> EVALUATION_EXPLANATION = List.of("gen_ai.evaluation.explanation");

  /** Present on the evaluation results that Vagus itself sends; they must not come back. */
  static final List<String> OWN_REWARD = List.of("vagus.reward.revision");

  private WireNames() {}
}
