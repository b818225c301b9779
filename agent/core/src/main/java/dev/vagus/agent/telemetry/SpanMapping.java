package dev.vagus.agent.telemetry;

import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.cost.Cost;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.ChunkTimes;
import dev.vagus.agent.inference.FinishedCall;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.SpanRef;
import dev.vagus.agent.inference.StreamEnding;
import dev.vagus.agent.inference.Usage;
import org.jspecify.annotations.Nullable;

/** Writes the span of a finished call. */
final class SpanMapping {
  static final int KIND_INTERNAL = 1;
  static final int KIND_CLIENT = 3;
  private static final int LONGEST_ERROR_TEXT = 512;
  private static final int STATUS_ERROR = 2;
  private static final int FLAG_SAMPLED = 1;

  private final GenAi.Generation generation;
  private final ContentCapture content;

  SpanMapping(GenAi.Generation generation, ContentCapture content) {
    this.generation = generation;
    this.content = content;
  }

  /** Writes the fields of the span. */
  void write(FinishedCall call, @Nullable Cost cost, ProtoBuffer out) {
    CallStart start = call.start();
    String errorType = errorType(call);
    identity(out, call.ref(), call.parent());
    name(out, start.operation().wireName(), start.requestModel(), KIND_CLIENT);
    time(out, call.startEpochNanos(), call.durationNanos());
    AttributeWriter attributes = new AttributeWriter(out, 9);
    call(attributes, call, errorType);
    request(attributes, call);
    response(attributes, call);
    vagus(attributes, call, cost);
    status(call.error(), errorType, out);
  }

  static void identity(ProtoBuffer out, SpanRef ref, @Nullable SpanRef parent) {
    out.hex(1, ref.traceId());
    out.hex(2, ref.spanId());
    if (parent != null) {
      out.hex(4, parent.spanId());
    }
  }

  /** The name of the span: what is done and to whom. */
  static void name(ProtoBuffer out, String operation, @Nullable String object, int kind) {
    out.text(5, object == null ? operation : operation + ' ' + object);
    out.number(6, kind);
  }

  static void time(ProtoBuffer out, long startEpochNanos, long durationNanos) {
    out.fixed64(7, startEpochNanos);
    out.fixed64(8, startEpochNanos + durationNanos);
    out.fixed32(16, FLAG_SAMPLED);
  }

  /** The provider's code or the class of the exception; null when the call did not fail. */
  static @Nullable String errorType(FinishedCall call) {
    String code = call.response().errorType;
    if (code != null) {
      return code;
    }
    Throwable error = call.error();
    if (error != null) {
      return error.getClass().getName();
    }
    return call.ending() == StreamEnding.FAILED ? GenAi.OTHER_ERROR : null;
  }

  void status(@Nullable Throwable error, @Nullable String errorType, ProtoBuffer out) {
    if (errorType == null) {
      return;
    }
    int status = out.open(15);
    String text = error == null ? null : error.getMessage();
    if (text != null && content.mode() != CaptureMode.NONE) {
      String said = content.redact(text);
      out.text(
          2, said.length() > LONGEST_ERROR_TEXT ? said.substring(0, LONGEST_ERROR_TEXT) : said);
    }
    out.number(3, STATUS_ERROR);
    out.close(status);
  }

  private static void call(AttributeWriter to, FinishedCall call, @Nullable String errorType) {
    CallStart start = call.start();
    to.put(GenAi.OPERATION, start.operation().wireName());
    to.put(GenAi.PROVIDER, start.provider());
    to.put(GenAi.REQUEST_MODEL, start.requestModel());
    to.put(GenAi.SERVER_ADDRESS, start.serverAddress());
    if (start.serverAddress() != null && start.serverPort() > 0) {
      to.put(GenAi.SERVER_PORT, (long) start.serverPort());
    }
    to.put(GenAi.ERROR_TYPE, errorType);
    String conversation = call.request().conversationId;
    to.put(
        GenAi.CONVERSATION, conversation == null ? call.context().conversationId() : conversation);
    String user = call.context().userId();
    to.put(GenAi.USER, user == null ? call.request().userId : user);
    to.put(GenAi.SESSION, call.context().sessionId());
  }

  private void request(AttributeWriter to, FinishedCall call) {
    RequestFacts facts = call.request();
    if (call.start().streaming()) {
      to.put(GenAi.STREAM, true);
    }
    to.put(GenAi.TEMPERATURE, facts.temperature);
    to.put(GenAi.TOP_P, facts.topP);
    if (facts.topK != null) {
      generation.topK(to, facts.topK);
    }
    to.put(GenAi.MAX_TOKENS, facts.maxTokens);
    to.put(GenAi.FREQUENCY_PENALTY, facts.frequencyPenalty);
    to.put(GenAi.PRESENCE_PENALTY, facts.presencePenalty);
    to.put(GenAi.SEED, facts.seed);
    if (facts.choiceCount != null && facts.choiceCount != 1) {
      to.put(GenAi.CHOICES, facts.choiceCount);
    }
    to.put(GenAi.STOP, facts.stopSequences);
    to.put(GenAi.OUTPUT_TYPE, facts.outputType);
    to.put(GenAi.REASONING_LEVEL, facts.reasoningLevel);
    to.put(GenAi.PREVIOUS_RESPONSE, facts.previousResponseId);
    to.put(GenAi.ENCODINGS, facts.encodingFormats);
    to.put(GenAi.DIMENSIONS, facts.dimensions);
    to.put(GenAi.OPENAI_API, facts.apiType);
    if (!"auto".equals(facts.serviceTier)) {
      to.put(GenAi.OPENAI_REQUEST_TIER, facts.serviceTier);
    }
    to.put(GenAi.SYSTEM_INSTRUCTIONS, facts.systemInstructions);
    to.put(GenAi.INPUT_MESSAGES, facts.inputMessages);
    to.put(GenAi.TOOL_DEFINITIONS, facts.toolDefinitions);
  }

  private void response(AttributeWriter to, FinishedCall call) {
    ResponseFacts facts = call.response();
    to.put(GenAi.RESPONSE_ID, facts.id);
    to.put(GenAi.RESPONSE_MODEL, facts.model);
    to.put(GenAi.FINISH_REASONS, facts.finishReasons);
    to.put(GenAi.OPENAI_RESPONSE_TIER, facts.serviceTier);
    to.put(GenAi.OPENAI_FINGERPRINT, facts.systemFingerprint);
    ChunkTimes chunks = call.chunks();
    if (chunks != null) {
      to.put(GenAi.TIME_TO_FIRST_CHUNK, chunks.firstNanos() / 1e9);
    }
    Usage usage = facts.usage;
    if (usage != null) {
      to.put(GenAi.INPUT_TOKENS, usage.input());
      to.put(GenAi.OUTPUT_TOKENS, usage.output());
      to.put(GenAi.CACHE_READ_TOKENS, usage.cacheRead());
      to.put(generation.cacheWriteTokens(), usage.cacheWrite());
      to.put(GenAi.REASONING_TOKENS, usage.reasoning());
    }
    to.put(GenAi.OUTPUT_MESSAGES, facts.outputMessages);
  }

  private static void vagus(AttributeWriter to, FinishedCall call, @Nullable Cost cost) {
    to.put(GenAi.LIBRARY, call.start().library());
    to.put(GenAi.CONTENT_MODE, call.captureMode().wireName());
    if (call.truncated()) {
      to.put(GenAi.CONTENT_TRUNCATED, true);
    }
    StreamEnding ending = call.ending();
    if (ending != null) {
      to.put(GenAi.STREAM_ENDING, ending.wireName());
    }
    if (cost != null) {
      to.put(GenAi.COST_AMOUNT, cost.amount());
      to.put(GenAi.COST_CURRENCY, cost.currency());
      to.put(GenAi.COST_SOURCE, cost.source());
      to.put(GenAi.COST_CATALOGUE, cost.catalogueVersion());
    }
  }
}
