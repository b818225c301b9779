package dev.vagus.collector.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vagus.collector.model.Acceptance;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.Trajectory;
import dev.vagus.collector.stats.TextSimilarity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds pairs of answers to the same prompt of which a user preferred one. */
final class PreferencePairs {
  static final String POLICY =
      "An edit: the user's text over the model's, if between 5 and 80 % of it changed. A"
          + " regeneration: the next answer to the same prompt that was accepted over the one it"
          + " replaced, unless the quality of that is above 0. No pair where the sides are equal or"
          + " one is the beginning of the other.";

  private static final double LEAST_CHANGE = 0.05;
  private static final double MOST_CHANGE = 0.8;

  private PreferencePairs() {}

  /** Pairs of the episode; what could have been one and is not is dropped from {@code rows}. */
  static List<Pair> of(Trajectory trajectory, Rows rows) {
    List<Pair> pairs = new ArrayList<>();
    for (Inference inference : trajectory.episode().inferences()) {
      try {
        pairs.add(pair(trajectory, inference));
      } catch (Unrepresentable e) {
        rows.drop(e.reason());
      }
    }
    return pairs;
  }

  private static Pair pair(Trajectory trajectory, Inference inference) throws Unrepresentable {
    Acceptance acceptance = trajectory.acceptance(inference.key());
    if (acceptance == null) {
      throw new Unrepresentable("nobody_decided");
    }
    return switch (acceptance.action()) {
      case EDIT, DEMONSTRATION -> edited(trajectory, inference, acceptance);
      case REGENERATE -> regenerated(trajectory, inference, acceptance);
      case ACCEPT, PARTIAL_ACCEPT, REJECT -> throw new Unrepresentable("nothing_to_compare_with");
      case COPY, RATE, THUMBS_UP, THUMBS_DOWN, COMMENT, OUTCOME, SURVIVAL, EVALUATION, RETRACT ->
          throw new Unrepresentable("nobody_decided");
    };
  }

  private static Pair edited(Trajectory trajectory, Inference inference, Acceptance acceptance)
      throws Unrepresentable {
    ObjectNode chosen = FinalAnswer.of(trajectory, inference, acceptance);
    ObjectNode rejected = ChatMessages.output(inference);
    if (rejected.has("tool_calls")) {
      throw new Unrepresentable("edited_tool_call");
    }
    double change = 1 - TextSimilarity.similarity(text(rejected), text(chosen));
    if (change < LEAST_CHANGE) {
      throw new Unrepresentable("edit_too_small");
    }
    if (change > MOST_CHANGE) {
      throw new Unrepresentable("edit_too_large");
    }
    Lineage lineage =
        new Lineage(
            trajectory.episode().id(),
            List.of(inference.key()),
            List.of(acceptance.feedbackId()),
            "edit");
    return checked(new Pair(TrlRow.prompt(inference), chosen, rejected, lineage));
  }

  private static Pair regenerated(Trajectory trajectory, Inference replaced, Acceptance acceptance)
      throws Unrepresentable {
    Reward quality = trajectory.direct("quality", replaced.key());
    if (quality != null && quality.value() > 0) {
      throw new Unrepresentable("replaced_answer_was_liked");
    }
    ObjectNode prompt = TrlRow.prompt(replaced);
    String promptKey = RowHash.of(prompt);
    for (Inference later : after(replaced, trajectory)) {
      Acceptance of = trajectory.acceptance(later.key());
      if (of == null || !of.accepted() || of.action() == FeedbackAction.PARTIAL_ACCEPT) {
        continue;
      }
      if (promptKey.equals(promptKey(later))) {
        Lineage lineage =
            new Lineage(
                trajectory.episode().id(),
                List.of(later.key(), replaced.key()),
                List.of(of.feedbackId(), acceptance.feedbackId()),
                "regenerate");
        ObjectNode chosen = FinalAnswer.of(trajectory, later, of);
        ObjectNode rejected = ChatMessages.output(replaced);
        return checked(new Pair(prompt, chosen, rejected, lineage));
      }
    }
    throw new Unrepresentable("no_accepted_successor");
  }

  private static List<Inference> after(Inference replaced, Trajectory trajectory) {
    Stream<Inference> later =
        trajectory.episode().inferences().stream()
            .filter(other -> other.startedAt().isAfter(replaced.startedAt()));
    return later.toList();
  }

  private static @Nullable String promptKey(Inference inference) {
    try {
      return RowHash.of(TrlRow.prompt(inference));
    } catch (Unrepresentable noPrompt) {
      return null;
    }
  }

  private static Pair checked(Pair pair) throws Unrepresentable {
    if (RowHash.of(pair.chosen()).equals(RowHash.of(pair.rejected()))) {
      throw new Unrepresentable("chosen_equals_rejected");
    }
    boolean tools = pair.chosen().has("tool_calls") || pair.rejected().has("tool_calls");
    String chosen = TextSimilarity.normalised(text(pair.chosen()));
    String rejected = TextSimilarity.normalised(text(pair.rejected()));
    if (!tools && (chosen.startsWith(rejected) || rejected.startsWith(chosen))) {
      throw new Unrepresentable("one_begins_with_the_other");
    }
    return pair;
  }

  private static String text(ObjectNode message) {
    return message.path("content").asText("");
  }

  /**
   * Two answers to the same prompt.
   *
   * @param promptRow a row that has the prompt
   */
  record Pair(ObjectNode promptRow, ObjectNode chosen, ObjectNode rejected, Lineage lineage) {}
}
