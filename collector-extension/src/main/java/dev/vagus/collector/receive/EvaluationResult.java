package dev.vagus.collector.receive;

import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.FeedbackTarget;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Log event {@code gen_ai.evaluation.result}: an evaluator's opinion. It has no id on the wire;
 * what it says is its identity, so that sending it again does not count twice.
 */
final class EvaluationResult implements LogMapping {
  @Override
  public String event() {
    return WireNames.EVALUATION_EVENT;
  }

  @Override
  public Meaning map(LogRecord event, Attributes attributes) throws Rejected {
    if (attributes.value(WireNames.OWN_REWARD) != null) {
      return new Meaning.Nothing("own_reward");
    }
    String name = attributes.text(WireNames.EVALUATION_NAME);
    if (name == null) {
      throw new Rejected("invalid_evaluation", "gen_ai.evaluation.name is missing");
    }
    if (attributes.text(WireNames.ERROR) != null) {
      return new Meaning.Nothing("failed_evaluation");
    }
    String label = attributes.text(WireNames.EVALUATION_LABEL);
    Double score = attributes.number(WireNames.EVALUATION_VALUE);
    Double passed = score == null ? passed(label) : null;
    String explanation = attributes.text(WireNames.EVALUATION_EXPLANATION);
    FeedbackTarget target = EventTarget.of(event, attributes);
    Instant at = EventTarget.time(event);
    return new Meaning.Said(
        new Feedback(
            id(name, target, at, score, label),
            target,
            FeedbackAction.EVALUATION,
            score == null ? passed : score,
            passed == null ? null : Double.valueOf(0),
            passed == null ? null : Double.valueOf(1),
            explanation == null ? label : explanation,
            name,
            "evaluator",
            null,
            at));
  }

  private static @Nullable Double passed(@Nullable String label) {
    if (label == null) {
      return null;
    }
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "pass", "passed", "true", "yes" -> 1.0;
      case "fail", "failed", "false", "no" -> 0.0;
      default -> null;
    };
  }

  private static String id(@Nullable Object... said) {
    StringBuilder text = new StringBuilder();
    for (@Nullable Object part : said) {
      text.append(part).append('\n');
    }
    return "evaluation-" + UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
