package dev.vagus.collector.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vagus.collector.model.Acceptance;
import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.Trajectory;
import org.jspecify.annotations.Nullable;

/** The answer that a user went on with. */
final class FinalAnswer {
  private FinalAnswer() {}

  /** True when a person changed or replaced what the model wrote. */
  static boolean isWritten(Acceptance acceptance) {
    return acceptance.action() == FeedbackAction.EDIT
        || acceptance.action() == FeedbackAction.DEMONSTRATION;
  }

  /** What the person wrote instead; null when the text was not captured. */
  static @Nullable String text(Trajectory trajectory, Acceptance acceptance) {
    Feedback feedback = trajectory.feedback(acceptance.feedbackId());
    return feedback == null ? null : feedback.text();
  }

  /** What was written where it was changed, else the model's own answer. */
  static ObjectNode of(Trajectory trajectory, Inference inference, Acceptance acceptance)
      throws Unrepresentable {
    if (!isWritten(acceptance)) {
      return ChatMessages.output(inference);
    }
    String text = text(trajectory, acceptance);
    if (text == null) {
      throw new Unrepresentable("final_text_unknown");
    }
    return ChatMessages.written(text);
  }
}
