package dev.vagus.agent.telemetry;

import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.inference.FinishedStep;
import dev.vagus.agent.inference.StepFacts;
import dev.vagus.agent.inference.StepKind;
import io.opentelemetry.api.common.AttributeKey;
import org.jspecify.annotations.Nullable;

/** Writes the span of a finished step. */
final class StepMapping {
  private final SpanMapping spans;
  private final ContentCapture content;

  StepMapping(SpanMapping spans, ContentCapture content) {
    this.spans = spans;
    this.content = content;
  }

  /** Writes the fields of the span. */
  void write(FinishedStep step, ProtoBuffer out) {
    StepKind kind = step.start().kind();
    String errorType = errorType(step);
    SpanMapping.identity(out, step.ref(), step.parent());
    SpanMapping.name(out, kind.wireName(), step.start().name(), spanKind(kind));
    SpanMapping.time(out, step.startEpochNanos(), step.durationNanos());
    AttributeWriter attributes = new AttributeWriter(out, 9);
    attributes.put(GenAi.OPERATION, kind.wireName());
    attributes.put(nameKey(kind), step.start().name());
    attributes.put(GenAi.CONVERSATION, step.context().conversationId());
    attributes.put(GenAi.USER, step.context().userId());
    attributes.put(GenAi.SESSION, step.context().sessionId());
    attributes.put(GenAi.ERROR_TYPE, errorType);
    attributes.put(GenAi.LIBRARY, step.start().library());
    attributes.put(GenAi.CONTENT_MODE, content.mode().wireName());
    facts(attributes, step.facts());
    spans.status(step.error(), errorType, out);
  }

  private static void facts(AttributeWriter to, StepFacts facts) {
    to.put(GenAi.TOOL_CALL_ID, facts.toolCallId);
    to.put(GenAi.TOOL_TYPE, facts.toolType);
    to.put(GenAi.TOOL_DESCRIPTION, facts.toolDescription);
    to.put(GenAi.TOOL_ARGUMENTS, facts.arguments);
    to.put(GenAi.TOOL_RESULT, facts.result);
    to.put(GenAi.RETRIEVAL_TOP_K, facts.topK);
    to.put(GenAi.RETRIEVAL_QUERY, facts.query);
    to.put(GenAi.RETRIEVAL_DOCUMENTS, facts.documents);
  }

  private static @Nullable String errorType(FinishedStep step) {
    String code = step.facts().errorType;
    Throwable error = step.error();
    return code != null || error == null ? code : error.getClass().getName();
  }

  private static AttributeKey<String> nameKey(StepKind kind) {
    return switch (kind) {
      case INVOKE_AGENT -> GenAi.AGENT_NAME;
      case EXECUTE_TOOL -> GenAi.TOOL_NAME;
      case RETRIEVAL -> GenAi.DATA_SOURCE;
    };
  }

  private static int spanKind(StepKind kind) {
    return switch (kind) {
      case INVOKE_AGENT, EXECUTE_TOOL -> SpanMapping.KIND_INTERNAL;
      case RETRIEVAL -> SpanMapping.KIND_CLIENT;
    };
  }
}
