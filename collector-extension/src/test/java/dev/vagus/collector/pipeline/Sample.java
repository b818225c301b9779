package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.BusinessKey;
import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.FeedbackTarget;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.KeyBinding;
import dev.vagus.collector.model.SampleEpisode;
import dev.vagus.collector.model.SpanKey;
import dev.vagus.collector.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items as they come from the wire. Inference n starts n minutes into the hour, takes 2 s. */
public final class Sample {
  public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private Sample() {}

  public static SpanKey span(int n) {
    return new SpanKey(String.format("%032x", n + 1), String.format("%016x", n + 1));
  }

  public static Inference inference(int n, @Nullable String conversation) {
    return new Inference(
        span(n),
        null,
        "helpdesk",
        "chat",
        "openai",
        "small",
        "small-1",
        "resp-" + n,
        conversation,
        "user-" + n,
        START.plusSeconds(60L * n),
        Duration.ofSeconds(2),
        null,
        new Usage(10L, 20L, null, null, null),
        SampleEpisode.dollars("0.001"),
        null,
        List.of("stop"),
        null,
        "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"Question " + n + "\"}]}]",
        "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"Answer "
            + n
            + "\"}]}]",
        null);
  }

  public static FeedbackTarget bySpan(int n) {
    return new FeedbackTarget(span(n), null, null, null);
  }

  public static FeedbackTarget byKey(String value) {
    return new FeedbackTarget(null, new BusinessKey("draft", value), null, null);
  }

  public static FeedbackTarget byResponse(int n) {
    return new FeedbackTarget(null, null, "resp-" + n, null);
  }

  public static FeedbackTarget byConversation(String id) {
    return new FeedbackTarget(null, null, null, id);
  }

  /** Feedback that happened so many seconds after {@link #START}. */
  public static Feedback feedback(
      String id, FeedbackTarget target, FeedbackAction action, long seconds) {
    return new Feedback(
        id,
        target,
        action,
        null,
        null,
        null,
        null,
        action == FeedbackAction.OUTCOME ? "resolved" : null,
        "api",
        "user-1",
        START.plusSeconds(seconds));
  }

  public static KeyBinding binding(String value, int n, long seconds) {
    return new KeyBinding(new BusinessKey("draft", value), span(n), START.plusSeconds(seconds));
  }

  public static IngestBatch batch(Object... items) {
    return new IngestBatch(
        of(Inference.class, items), of(Feedback.class, items), of(KeyBinding.class, items));
  }

  private static <T> List<T> of(Class<T> type, Object... items) {
    return java.util.Arrays.stream(items).filter(type::isInstance).map(type::cast).toList();
  }
}
