package dev.vagus.collector.dataset;

import static dev.vagus.collector.dataset.Column.Type.Simple.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vagus.collector.dataset.Column.Type.ListOf;
import dev.vagus.collector.model.Acceptance;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.Trajectory;
import java.util.List;

/**
 * Supervised fine-tuning in OpenAI's chat format: {@code messages} that end with the answer to
 * learn, and {@code tools}. Earlier answers of the same conversation have weight 0, because nobody
 * said that they were good.
 */
final class OpenAiSftFormat implements DatasetFormat {
  @Override
  public String name() {
    return "openai-sft";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String policy() {
    return "Answers that a user accepted, as they were; edited or replaced ones with the user's"
        + " text; nothing that was rejected, regenerated, only partly accepted or never decided"
        + " about, and nothing accepted whose quality is below 0.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("messages", ChatMessages.COLUMN), new Column("tools", new ListOf(JSON)));
  }

  @Override
  public boolean carriesLineage() {
    return false;
  }

  @Override
  public void rows(Trajectory trajectory, Rows rows) {
    for (Inference inference : trajectory.episode().inferences()) {
      Acceptance acceptance = trajectory.acceptance(inference.key());
      try {
        if (acceptance == null) {
          throw new Unrepresentable("nobody_decided");
        }
        check(trajectory, inference, acceptance);
        rows.add(
            row(trajectory, inference, acceptance),
            new Lineage(
                trajectory.episode().id(),
                List.of(inference.key()),
                List.of(acceptance.feedbackId()),
                FinalAnswer.isWritten(acceptance) ? "demonstration" : "accept"));
      } catch (Unrepresentable e) {
        rows.drop(e.reason());
      }
    }
  }

  private static void check(Trajectory trajectory, Inference inference, Acceptance acceptance)
      throws Unrepresentable {
    if (!acceptance.accepted() && !FinalAnswer.isWritten(acceptance)) {
      throw new Unrepresentable("not_accepted");
    }
    if (acceptance.action() == FeedbackAction.PARTIAL_ACCEPT) {
      throw new Unrepresentable("partly_accepted");
    }
    Reward quality = trajectory.direct("quality", inference.key());
    if (!FinalAnswer.isWritten(acceptance) && quality != null && quality.value() < 0) {
      throw new Unrepresentable("quality_below_0");
    }
  }

  private static ObjectNode row(Trajectory trajectory, Inference inference, Acceptance acceptance)
      throws Unrepresentable {
    ArrayNode messages = ChatMessages.prompt(inference);
    for (JsonNode earlier : messages) {
      if (earlier.path("role").asText().equals("assistant")) {
        ((ObjectNode) earlier).put("weight", 0);
      }
    }
    messages.add(FinalAnswer.of(trajectory, inference, acceptance));
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.set("messages", messages);
    ArrayNode tools = ChatMessages.tools(inference);
    if (!tools.isEmpty()) {
      row.set("tools", tools);
    }
    return row;
  }
}
