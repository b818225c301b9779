package dev.vagus.collector.reward;

import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.JoinedFeedback;
import dev.vagus.collector.model.SpanKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The feedback that still stands. Of the same author about the same target and question only the
 * latest by time, then id, counts; a retraction takes back whatever its author said before.
 */
final class Standing {
  static final Comparator<JoinedFeedback> IN_TIME =
      Comparator.comparing((JoinedFeedback joined) -> joined.feedback().at())
          .thenComparing(joined -> joined.feedback().id());

  private Standing() {}

  /** In order of time, then id. */
  static List<JoinedFeedback> of(List<JoinedFeedback> feedback) {
    List<JoinedFeedback> inTime = new ArrayList<>(feedback);
    inTime.sort(IN_TIME);
    Map<Question, JoinedFeedback> latest = new LinkedHashMap<>();
    for (JoinedFeedback joined : inTime) {
      Feedback said = joined.feedback();
      if (said.action() == FeedbackAction.RETRACT) {
        latest
            .keySet()
            .removeIf(
                question ->
                    Objects.equals(question.inference(), joined.inference())
                        && Objects.equals(question.author(), said.author()));
        continue;
      }
      Question question = new Question(joined.inference(), said.author(), topic(said));
      JoinedFeedback before = latest.get(question);
      if (before != null && accepts(said) && changesText(before.feedback())) {
        continue; // "edit, then send": what was accepted is the edited text
      }
      latest.put(question, joined);
    }
    List<JoinedFeedback> standing = new ArrayList<>(latest.values());
    standing.sort(IN_TIME);
    return standing;
  }

  private static boolean accepts(Feedback feedback) {
    return feedback.action() == FeedbackAction.ACCEPT;
  }

  private static boolean changesText(Feedback feedback) {
    return feedback.action() == FeedbackAction.EDIT
        || feedback.action() == FeedbackAction.DEMONSTRATION;
  }

  /** What the feedback answers: two answers to one topic replace each other. */
  private static String topic(Feedback feedback) {
    String name = Objects.requireNonNullElse(feedback.name(), "");
    return switch (feedback.action()) {
      case ACCEPT, PARTIAL_ACCEPT, EDIT, DEMONSTRATION, REJECT, REGENERATE -> "decision";
      case THUMBS_UP, THUMBS_DOWN -> "thumbs";
      case COPY -> "copy";
      case SURVIVAL -> "survival";
      case COMMENT -> "comment";
      case RATE -> "rate " + name;
      case OUTCOME -> "outcome " + name;
      case EVALUATION -> "evaluation " + name;
      case RETRACT -> "retract";
    };
  }

  private record Question(@Nullable SpanKey inference, @Nullable String author, String topic) {}
}
