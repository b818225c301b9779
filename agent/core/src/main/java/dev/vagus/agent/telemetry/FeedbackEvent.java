package dev.vagus.agent.telemetry;

import dev.vagus.agent.inference.SpanRef;
import io.opentelemetry.api.common.AttributeKey;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user did, ready to leave: checked, and its text as the capture mode wants it.
 *
 * @param action value of {@code vagus.feedback.action}
 * @param value stars, score, share; null where the action has none
 * @param min lower end of the scale of the value
 * @param max upper end of the scale of the value
 * @param text final text or comment; null where there is none or it may not leave
 * @param name of an outcome
 * @param source {@code api} or {@code rule}
 * @param rule name of the rule
 * @param author pseudonym of the user
 * @param epochNanos when it happened
 */
public record FeedbackEvent(
    String id,
    String action,
    Target target,
    @Nullable Double value,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable String text,
    @Nullable String name,
    String source,
    @Nullable String rule,
    @Nullable String author,
    long epochNanos) {
  /** What it is about; at least one part is present. */
  public record Target(
      @Nullable SpanRef inference,
      @Nullable String keyName,
      @Nullable String keyValue,
      @Nullable String responseId,
      @Nullable String conversationId) {
    /** Whether no part is there. */
    public boolean isMissing() {
      return inference == null
          && (keyName == null || keyValue == null)
          && responseId == null
          && conversationId == null;
    }
  }

  /** As it goes over the wire. */
  public LogEvent toLogEvent() {
    Map<String, Object> attributes = new HashMap<>();
    put(attributes, GenAi.FEEDBACK_ID, id);
    put(attributes, GenAi.FEEDBACK_ACTION, action);
    put(attributes, GenAi.FEEDBACK_VALUE, value);
    put(attributes, GenAi.FEEDBACK_MIN, min);
    put(attributes, GenAi.FEEDBACK_MAX, max);
    put(attributes, GenAi.FEEDBACK_TEXT, text);
    put(attributes, GenAi.FEEDBACK_NAME, name);
    put(attributes, GenAi.FEEDBACK_SOURCE, source);
    put(attributes, GenAi.FEEDBACK_RULE, rule);
    put(attributes, GenAi.USER, author);
    put(attributes, GenAi.KEY_NAME, target.keyName());
    put(attributes, GenAi.KEY_VALUE, target.keyValue());
    put(attributes, GenAi.RESPONSE_ID, target.responseId());
    put(attributes, GenAi.CONVERSATION, target.conversationId());
    return new LogEvent(GenAi.FEEDBACK_EVENT, epochNanos, target.inference(), attributes);
  }

  private static <T> void put(Map<String, Object> to, AttributeKey<T> name, @Nullable T value) {
    if (value != null) {
      to.put(name.getKey(), value);
    }
  }
}
