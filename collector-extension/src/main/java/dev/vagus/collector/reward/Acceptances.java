package dev.vagus.collector.reward;

import dev.vagus.collector.model.Acceptance;
import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.JoinedFeedback;
import dev.vagus.collector.model.SpanKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads from the standing feedback of an episode what became of each output. Pure. */
public final class Acceptances {
  private Acceptances() {}

  /** One for each inference that somebody decided about, ordered by key. */
  public static List<Acceptance> of(Episode episode) {
    Map<SpanKey, Inference> inferences = new HashMap<>();
    episode.inferences().forEach(inference -> inferences.put(inference.key(), inference));
    Map<SpanKey, Acceptance> latest = new TreeMap<>();
    for (JoinedFeedback joined : Standing.of(episode.feedback())) {
      SpanKey key = joined.inference();
      Inference inference = key == null ? null : inferences.get(key);
      Acceptance acceptance = inference == null ? null : acceptance(inference, joined.feedback());
      if (acceptance != null) {
        latest.put(acceptance.inference(), acceptance);
      }
    }
    return new ArrayList<>(latest.values());
  }

  private static @Nullable Acceptance acceptance(Inference inference, Feedback feedback) {
    return switch (feedback.action()) {
      case ACCEPT -> decided(inference, feedback, FeedbackAction.ACCEPT, 1.0);
      case PARTIAL_ACCEPT -> {
        Double share = Scale.share(feedback);
        Double kept = share == null ? null : Double.valueOf((share + 1) / 2);
        yield decided(inference, feedback, FeedbackAction.PARTIAL_ACCEPT, kept);
      }
      case EDIT, DEMONSTRATION -> {
        Double similarity = FinalText.similarity(feedback, inference);
        yield similarity != null && similarity == 1
            ? decided(inference, feedback, FeedbackAction.ACCEPT, 1.0)
            : decided(inference, feedback, feedback.action(), FinalText.kept(feedback, inference));
      }
      case REJECT, REGENERATE -> decided(inference, feedback, feedback.action(), null);
      case COPY, RATE, THUMBS_UP, THUMBS_DOWN, COMMENT, OUTCOME, SURVIVAL, EVALUATION, RETRACT ->
          null;
    };
  }

  private static Acceptance decided(
      Inference inference, Feedback feedback, FeedbackAction action, @Nullable Double kept) {
    return new Acceptance(inference.key(), action, feedback.id(), kept);
  }
}
