package dev.vagus.collector.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.JoinedFeedback;
import dev.vagus.collector.model.Reward;
import dev.vagus.collector.model.SpanKey;
import dev.vagus.collector.pipeline.Overview;
import dev.vagus.collector.pipeline.ScoredEpisode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page asks for, as JSON. Text of users and models travels as text, never as markup. */
final class ConsoleJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** An episode as the page shows it. */
  record EpisodeView(
      String id,
      List<InferenceView> inferences,
      List<FeedbackView> feedback,
      List<Reward> rewards) {}

  /** An inference as the page shows it; messages are JSON in text. */
  record InferenceView(
      SpanKey key,
      String startedAt,
      double seconds,
      String model,
      @Nullable Long inputTokens,
      @Nullable Long outputTokens,
      @Nullable BigDecimal cost,
      @Nullable String currency,
      @Nullable String error,
      @Nullable String inputMessages,
      @Nullable String outputMessages) {}

  /** Feedback as the page shows it; the inference is null when it is about the episode. */
  record FeedbackView(
      String at,
      String action,
      String source,
      @Nullable String author,
      @Nullable Double value,
      @Nullable String text,
      @Nullable SpanKey inference) {}

  private ConsoleJson() {}

  static byte[] overview(Overview overview) {
    return bytes(overview);
  }

  static byte[] episodes(List<ScoredEpisode> episodes) {
    return bytes(episodes.stream().map(ConsoleJson::view).toList());
  }

  private static EpisodeView view(ScoredEpisode scored) {
    return new EpisodeView(
        scored.episode().id(),
        scored.episode().inferences().stream().map(ConsoleJson::view).toList(),
        scored.episode().feedback().stream().map(ConsoleJson::view).toList(),
        scored.rewards());
  }

  private static InferenceView view(Inference inference) {
    return new InferenceView(
        inference.key(),
        inference.startedAt().toString(),
        inference.duration().toNanos() / 1e9,
        inference.model(),
        inference.usage().input(),
        inference.usage().output(),
        inference.cost() == null ? null : inference.cost().amount(),
        inference.cost() == null ? null : inference.cost().currency(),
        inference.errorType(),
        inference.inputMessages(),
        inference.outputMessages());
  }

  private static FeedbackView view(JoinedFeedback joined) {
    Feedback feedback = joined.feedback();
    return new FeedbackView(
        feedback.at().toString(),
        feedback.action().name(),
        feedback.source(),
        feedback.author(),
        feedback.value(),
        feedback.text(),
        joined.inference());
  }

  private static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of ours cannot be written as JSON", e);
    }
  }
}
