package dev.vagus.agent.feedback;

import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.LastInference;
import dev.vagus.agent.inference.SpanRef;
import dev.vagus.agent.telemetry.FeedbackEvent.Target;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What applications say through {@code dev.vagus.api.Feedback}. */
public final class ApiCalls {
  private ApiCalls() {}

  /**
   * Takes one message of the API class.
   *
   * @param verb {@code current}, {@code bind}, or an action
   * @param facts by the names that the API class uses; unknown ones are of a later version
   * @return trace and span id of the current inference for {@code current}, else null
   */
  public static @Nullable String heard(String verb, Map<String, Object> facts) {
    Acceptance acceptance = Acceptance.installed();
    if (acceptance == null) {
      return null;
    }
    LastInference last = CallContext.current().lastInference();
    switch (verb) {
      case "current" -> {
        return last == null ? null : last.ref().traceId() + '-' + last.ref().spanId();
      }
      case "bind" -> bind(acceptance.intake(), last, facts);
      default -> say(acceptance.intake(), verb, facts);
    }
    return null;
  }

  private static void bind(Intake intake, @Nullable LastInference last, Map<String, Object> facts) {
    String name = text(facts, "key.name");
    String value = text(facts, "key.value");
    if (name != null && value != null) {
      intake.bind(last, name, value, null);
    }
  }

  private static void say(Intake intake, String verb, Map<String, Object> facts) {
    Action action = Action.of(verb);
    if (action == null) {
      intake.refuse(null, "'" + verb + "' is unknown to this agent, which is older than the API");
      return;
    }
    String trace = text(facts, "trace");
    String span = text(facts, "span");
    if (trace != null && span != null && !(isHex(trace, 32) && isHex(span, 16))) {
      intake.refuse(null, "'" + verb + "' names an inference by ids that are not hexadecimal");
      return;
    }
    String author = text(facts, "author");
    intake.say(
        new Said(
            action,
            new Target(
                trace == null || span == null ? null : new SpanRef(trace, span),
                text(facts, "key.name"),
                text(facts, "key.value"),
                text(facts, "response"),
                text(facts, "conversation")),
            text(facts, "id"),
            number(facts, "value"),
            number(facts, "min"),
            number(facts, "max"),
            text(facts, "text"),
            text(facts, "name"),
            null,
            author == null ? CallContext.current().userId() : author,
            facts.get("at") instanceof Instant at ? at : null));
  }

  private static boolean isHex(String id, int length) {
    return id.length() == length
        && id.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  private static @Nullable String text(Map<String, Object> facts, String name) {
    return facts.get(name) instanceof String text ? text : null;
  }

  private static @Nullable Double number(Map<String, Object> facts, String name) {
    return facts.get(name) instanceof Double number ? number : null;
  }
}
