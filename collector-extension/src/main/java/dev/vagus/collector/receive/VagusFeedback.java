package dev.vagus.collector.receive;

import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.FeedbackAction;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Log event {@code vagus.feedback}: what a user did. */
final class VagusFeedback implements LogMapping {
  @Override
  public String event() {
    return WireNames.FEEDBACK_EVENT;
  }

  @Override
  public Meaning map(LogRecord event, Attributes attributes) throws Rejected {
    String id = attributes.text(WireNames.FEEDBACK_ID);
    if (id == null) {
      throw new Rejected("invalid_feedback", "vagus.feedback.id is missing");
    }
    String source = attributes.text(WireNames.FEEDBACK_SOURCE);
    return new Meaning.Said(
        new Feedback(
            id,
            EventTarget.of(event, attributes),
            action(attributes.text(WireNames.FEEDBACK_ACTION)),
            attributes.number(WireNames.FEEDBACK_VALUE),
            attributes.number(WireNames.FEEDBACK_MIN),
            attributes.number(WireNames.FEEDBACK_MAX),
            attributes.text(WireNames.FEEDBACK_TEXT),
            attributes.text(WireNames.FEEDBACK_NAME),
            source == null ? "api" : source,
            attributes.text(WireNames.USER),
            EventTarget.time(event)));
  }

  private static FeedbackAction action(@Nullable String name) throws Rejected {
    if (name == null) {
      throw new Rejected("invalid_feedback", "vagus.feedback.action is missing");
    }
    try {
      return FeedbackAction.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Rejected("invalid_feedback", "vagus.feedback.action '" + name + "' is not known");
    }
  }
}
