package dev.vagus.collector.dataset;

import static dev.vagus.collector.dataset.Column.Type.Simple.BOOLEAN;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vagus.collector.model.Acceptance;
import dev.vagus.collector.model.Contribution;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.Trajectory;
import java.util.List;

/**
 * Unpaired preference of TRL's KTO trainer, conversational: {@code prompt}, {@code completion} and
 * {@code label}.
 */
final class TrlKtoFormat implements DatasetFormat {
  private static final double CLEAR = 0.25;

  @Override
  public String name() {
    return "trl-kto";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String policy() {
    return "Each answer whose quality is known from its own feedback: label true from "
        + CLEAR
        + " on, false from -"
        + CLEAR
        + " on, nothing between; an edited answer is never true, the text that the user made of it"
        + " is.";
  }

  @Override
  public List<Column> columns() {
    return TrlRow.columns(
        new Column("completion", ChatMessages.COLUMN), new Column("label", BOOLEAN));
  }

  @Override
  public boolean carriesLineage() {
    return true;
  }

  @Override
  public void rows(Trajectory trajectory, Rows rows) {
    for (Inference inference : trajectory.episode().inferences()) {
      Acceptance acceptance = trajectory.acceptance(inference.key());
      boolean changed = acceptance != null && FinalAnswer.isWritten(acceptance);
      judged(trajectory, inference, changed, rows);
      if (acceptance != null && changed) {
        written(trajectory, inference, acceptance, rows);
      }
    }
  }

  private static void judged(
      Trajectory trajectory, Inference inference, boolean changed, Rows rows) {
    try {
      Reward quality = trajectory.direct("quality", inference.key());
      if (quality == null) {
        throw new Unrepresentable("quality_unknown");
      }
      if (Math.abs(quality.value()) < CLEAR) {
        throw new Unrepresentable("quality_unclear");
      }
      if (changed && quality.value() > 0) {
        throw new Unrepresentable("needed_an_edit");
      }
      ObjectNode row = TrlRow.prompt(inference);
      row.set("completion", TrlRow.only(ChatMessages.output(inference)));
      row.put("label", quality.value() > 0);
      rows.add(
          row,
          new Lineage(
              trajectory.episode().id(),
              List.of(inference.key()),
              quality.contributions().stream().map(Contribution::sourceId).toList(),
              "quality"));
    } catch (Unrepresentable e) {
      rows.drop(e.reason());
    }
  }

  private static void written(
      Trajectory trajectory, Inference inference, Acceptance acceptance, Rows rows) {
    try {
      ObjectNode row = TrlRow.prompt(inference);
      row.set("completion", TrlRow.only(FinalAnswer.of(trajectory, inference, acceptance)));
      row.put("label", true);
      rows.add(
          row,
          new Lineage(
              trajectory.episode().id(),
              List.of(inference.key()),
              List.of(acceptance.feedbackId()),
              "demonstration"));
    } catch (Unrepresentable e) {
      rows.drop(e.reason());
    }
  }
}
