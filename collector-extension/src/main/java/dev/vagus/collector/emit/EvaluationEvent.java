package dev.vagus.collector.emit;

import dev.vagus.collector.model.Contribution;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.RewardRevision;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Locale;
import java.util.stream.Collectors;

/** A reward revision in the words of {@code gen_ai.evaluation.result}. */
final class EvaluationEvent {
  static final String NAME = "gen_ai.evaluation.result";

  /** A reward of hundreds of signals is explained by its first ones. */
  private static final int EXPLAINED = 8;

  private EvaluationEvent() {}

  static Attributes attributes(RewardRevision revision) {
    AttributesBuilder attributes = Attributes.builder();
    attributes.put("gen_ai.evaluation.name", "vagus." + revision.track());
    attributes.put("vagus.reward.credit", revision.credit());
    attributes.put("vagus.reward.revision", revision.revision());
    attributes.put("vagus.episode.id", revision.episodeId());
    Reward reward = revision.reward();
    if (reward == null) {
      attributes.put("gen_ai.evaluation.score.label", "withdrawn");
      attributes.put(
          "gen_ai.evaluation.explanation", "Withdrawn: nothing supports this reward any more.");
    } else {
      attributes.put("gen_ai.evaluation.score.value", reward.value());
      attributes.put("gen_ai.evaluation.explanation", explanation(reward));
      attributes.put("vagus.reward.confidence", reward.confidence());
      attributes.put("vagus.reward.track.version", reward.trackVersion());
    }
    return attributes.build();
  }

  private static String explanation(Reward reward) {
    String signals =
        reward.contributions().stream()
            .limit(EXPLAINED)
            .map(EvaluationEvent::signal)
            .collect(Collectors.joining(", "));
    int more = reward.contributions().size() - EXPLAINED;
    return reward.why() + " " + signals + (more > 0 ? " and " + more + " more." : ".");
  }

  private static String signal(Contribution signal) {
    return String.format(
        Locale.ROOT, "%s %+.2f (weight %.2f)", signal.signal(), signal.value(), signal.weight());
  }
}
