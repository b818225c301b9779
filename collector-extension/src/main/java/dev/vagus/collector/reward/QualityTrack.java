package dev.vagus.collector.reward;

import dev.vagus.collector.model.Contribution;
import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.JoinedFeedback;
import dev.vagus.collector.model.SpanKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people and evaluators made of the outputs. */
final class QualityTrack implements RewardTrack {
  @Override
  public String name() {
    return "quality";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Judgement> judge(Episode episode) {
    Map<SpanKey, Inference> inferences = new HashMap<>();
    episode.inferences().forEach(inference -> inferences.put(inference.key(), inference));
    List<Contribution> aboutAll = new ArrayList<>();
    Map<SpanKey, List<Contribution>> aboutOne = new LinkedHashMap<>();
    for (JoinedFeedback joined : Standing.of(episode.feedback())) {
      SpanKey target = joined.inference();
      Inference inference = target == null ? null : inferences.get(target);
      if (target != null && inference == null) {
        continue; // the target is not part of what is being judged
      }
      Contribution contribution = contribution(joined.feedback(), inference);
      if (contribution != null) {
        (target == null ? aboutAll : aboutOne.computeIfAbsent(target, key -> new ArrayList<>()))
            .add(contribution);
      }
    }
    List<Judgement> judgements = new ArrayList<>();
    aboutOne.forEach((key, signals) -> judgements.add(new Judgement(key, signals)));
    if (!aboutAll.isEmpty()) {
      judgements.add(new Judgement(null, aboutAll));
    }
    return judgements;
  }

  private static @Nullable Contribution contribution(
      Feedback feedback, @Nullable Inference inference) {
    Double value = value(feedback, inference);
    if (value == null || value.isNaN()) {
      return null;
    }
    String signal = feedback.action().name().toLowerCase(Locale.ROOT);
    String named = feedback.name() == null ? signal : signal + ":" + feedback.name();
    return new Contribution(named, feedback.id(), value, weight(feedback));
  }

  /** How much each kind of signal counts; what somebody took the trouble to say counts most. */
  private static double weight(Feedback feedback) {
    return switch (feedback.action()) {
      case THUMBS_UP, THUMBS_DOWN, RATE -> 1.5;
      case ACCEPT, PARTIAL_ACCEPT, EDIT, DEMONSTRATION, REJECT -> 1;
      case SURVIVAL, OUTCOME, EVALUATION -> 1;
      case REGENERATE -> 0.7;
      case COPY -> 0.5;
      case COMMENT, RETRACT -> 0;
    };
  }

  /** In [-1, 1]; null when the feedback does not say how good the output was. */
  private static @Nullable Double value(Feedback feedback, @Nullable Inference inference) {
    return switch (feedback.action()) {
      case ACCEPT, THUMBS_UP -> 1.0;
      case REJECT, THUMBS_DOWN -> -1.0;
      case REGENERATE -> -0.5;
      case COPY -> 0.5;
      case EDIT, DEMONSTRATION -> {
        Double similarity = FinalText.similarity(feedback, inference);
        yield similarity == null ? Scale.share(feedback) : Double.valueOf(2 * similarity - 1);
      }
      case PARTIAL_ACCEPT, SURVIVAL -> Scale.share(feedback);
      case RATE -> Scale.declared(feedback);
      case OUTCOME -> Scale.outcome(feedback);
      case EVALUATION -> isOurs(feedback) ? null : Scale.declared(feedback);
      case COMMENT, RETRACT -> null;
    };
  }

  /** An evaluation result that Vagus itself sent out must not become its own evidence. */
  private static boolean isOurs(Feedback feedback) {
    return feedback.name() != null && feedback.name().startsWith("vagus.");
  }
}
