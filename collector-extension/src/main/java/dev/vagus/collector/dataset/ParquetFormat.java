package dev.vagus.collector.dataset;

import static dev.vagus.collector.dataset.Column.Type.Simple.BOOLEAN;
import static dev.vagus.collector.dataset.Column.Type.Simple.INTEGER;
import static dev.vagus.collector.dataset.Column.Type.Simple.NUMBER;
import static dev.vagus.collector.dataset.Column.Type.Simple.TEXT;
import static dev.vagus.collector.dataset.Column.Type.Simple.TIME;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vagus.collector.dataset.Column.Type.ListOf;
import dev.vagus.collector.dataset.Column.Type.Struct;
import dev.vagus.collector.model.Acceptance;
import dev.vagus.collector.model.Cost;
import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.JoinedFeedback;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.Trajectory;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about each inference, one row each, for analysis and for whoever builds
 * other datasets. Messages are JSON strings in the shape of the semantic conventions.
 */
final class ParquetFormat implements DatasetFormat {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("trace_id", TEXT),
          new Column("span_id", TEXT),
          new Column("parent_span_id", TEXT),
          new Column("episode_id", TEXT),
          new Column("conversation_id", TEXT),
          new Column("response_id", TEXT),
          new Column("user_id", TEXT),
          new Column("service", TEXT),
          new Column("operation", TEXT),
          new Column("provider", TEXT),
          new Column("request_model", TEXT),
          new Column("response_model", TEXT),
          new Column("started_at", TIME),
          new Column("seconds", NUMBER),
          new Column("seconds_to_first_chunk", NUMBER),
          new Column("input_tokens", INTEGER),
          new Column("output_tokens", INTEGER),
          new Column("cache_read_tokens", INTEGER),
          new Column("cache_write_tokens", INTEGER),
          new Column("reasoning_tokens", INTEGER),
          new Column("cost", NUMBER),
          new Column("cost_currency", TEXT),
          new Column("error_type", TEXT),
          new Column("finish_reasons", new ListOf(TEXT)),
          new Column("system_instructions", TEXT),
          new Column("input_messages", TEXT),
          new Column("output_messages", TEXT),
          new Column("tool_definitions", TEXT),
          new Column("acceptance", TEXT),
          new Column("accepted", BOOLEAN),
          new Column("kept", NUMBER),
          new Column("final_text", TEXT),
          new Column("quality", NUMBER),
          new Column("performance", NUMBER),
          new Column("price", NUMBER),
          new Column(
              "rewards",
              new ListOf(
                  new Struct(
                      List.of(
                          new Column("track", TEXT),
                          new Column("track_version", INTEGER),
                          new Column("credit", TEXT),
                          new Column("value", NUMBER),
                          new Column("confidence", NUMBER),
                          new Column("why", TEXT),
                          new Column(
                              "contributions",
                              new ListOf(
                                  new Struct(
                                      List.of(
                                          new Column("signal", TEXT),
                                          new Column("source_id", TEXT),
                                          new Column("value", NUMBER),
                                          new Column("weight", NUMBER))))))))),
          new Column(
              "feedback",
              new ListOf(
                  new Struct(
                      List.of(
                          new Column("id", TEXT),
                          new Column("about", TEXT),
                          new Column("action", TEXT),
                          new Column("value", NUMBER),
                          new Column("min", NUMBER),
                          new Column("max", NUMBER),
                          new Column("text", TEXT),
                          new Column("name", TEXT),
                          new Column("source", TEXT),
                          new Column("author", TEXT),
                          new Column("at", TIME))))));

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String policy() {
    return "Every inference, with all rewards in force and all feedback about it or its episode.";
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public boolean isParquet() {
    return true;
  }

  @Override
  public boolean carriesLineage() {
    return true;
  }

  @Override
  public void rows(Trajectory trajectory, Rows rows) {
    for (Inference inference : trajectory.episode().inferences()) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      identity(inference, row);
      call(inference, row);
      acceptance(trajectory, inference, row);
      rewards(trajectory, inference, row);
      feedback(trajectory, inference, row);
      rows.add(row, null);
    }
  }

  private static void identity(Inference inference, ObjectNode row) {
    row.put("trace_id", inference.key().traceId());
    row.put("span_id", inference.key().spanId());
    row.put("parent_span_id", inference.parentSpanId());
    row.put("episode_id", inference.episodeId());
    row.put("conversation_id", inference.conversationId());
    row.put("response_id", inference.responseId());
    row.put("user_id", inference.userId());
    row.put("service", inference.service());
    row.put("operation", inference.operation());
    row.put("provider", inference.provider());
    row.put("request_model", inference.requestModel());
    row.put("response_model", inference.responseModel());
  }

  private static void call(Inference inference, ObjectNode row) {
    row.put("started_at", inference.startedAt().toString());
    row.put("seconds", inference.duration().toNanos() / 1e9);
    row.put("seconds_to_first_chunk", inference.timeToFirstChunk());
    row.put("input_tokens", inference.usage().input());
    row.put("output_tokens", inference.usage().output());
    row.put("cache_read_tokens", inference.usage().cacheRead());
    row.put("cache_write_tokens", inference.usage().cacheWrite());
    row.put("reasoning_tokens", inference.usage().reasoning());
    Cost cost = inference.cost();
    row.put("cost", cost == null ? null : cost.amount());
    row.put("cost_currency", cost == null ? null : cost.currency());
    row.put("error_type", inference.errorType());
    inference.finishReasons().forEach(row.putArray("finish_reasons")::add);
    row.put("system_instructions", inference.systemInstructions());
    row.put("input_messages", inference.inputMessages());
    row.put("output_messages", inference.outputMessages());
    row.put("tool_definitions", inference.toolDefinitions());
  }

  private static void acceptance(Trajectory trajectory, Inference inference, ObjectNode row) {
    Acceptance acceptance = trajectory.acceptance(inference.key());
    if (acceptance == null) {
      return;
    }
    row.put("acceptance", acceptance.action().name().toLowerCase(Locale.ROOT));
    row.put("accepted", acceptance.accepted());
    row.put("kept", acceptance.kept());
    row.put("final_text", FinalAnswer.text(trajectory, acceptance));
  }

  private static void rewards(Trajectory trajectory, Inference inference, ObjectNode row) {
    for (String track : List.of("quality", "performance", "price")) {
      row.put(track, value(trajectory.direct(track, inference.key())));
    }
    var rewards = row.putArray("rewards");
    for (Reward reward : trajectory.rewards()) {
      if (reward.inference().equals(inference.key())) {
        ObjectNode said = rewards.addObject();
        said.put("track", reward.track()).put("track_version", reward.trackVersion());
        said.put("credit", reward.credit()).put("value", reward.value());
        said.put("confidence", reward.confidence()).put("why", reward.why());
        var contributions = said.putArray("contributions");
        reward
            .contributions()
            .forEach(
                c ->
                    contributions
                        .addObject()
                        .put("signal", c.signal())
                        .put("source_id", c.sourceId())
                        .put("value", c.value())
                        .put("weight", c.weight()));
      }
    }
  }

  private static @Nullable Double value(@Nullable Reward reward) {
    return reward == null ? null : Double.valueOf(reward.value());
  }

  private static void feedback(Trajectory trajectory, Inference inference, ObjectNode row) {
    var all = row.putArray("feedback");
    for (JoinedFeedback joined : trajectory.episode().feedback()) {
      boolean aboutEpisode = joined.inference() == null;
      if (!aboutEpisode && !inference.key().equals(joined.inference())) {
        continue;
      }
      Feedback feedback = joined.feedback();
      ObjectNode said = all.addObject().put("id", feedback.id());
      said.put("about", aboutEpisode ? "episode" : "inference");
      said.put("action", feedback.action().name().toLowerCase(Locale.ROOT));
      said.put("value", feedback.value()).put("min", feedback.min()).put("max", feedback.max());
      said.put("text", feedback.text()).put("name", feedback.name());
      said.put("source", feedback.source()).put("author", feedback.author());
      said.put("at", feedback.at().toString());
    }
  }
}
