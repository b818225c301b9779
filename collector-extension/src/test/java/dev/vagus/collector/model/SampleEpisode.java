package dev.vagus.collector.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Builds episodes for tests; inference n starts n minutes and feedback n seconds into the hour. */
public final class SampleEpisode {
  public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private final List<Inference> inferences = new ArrayList<>();
  private final List<JoinedFeedback> feedback = new ArrayList<>();

  /** Key of the inference that was added as number {@code n}, from 0. */
  public static SpanKey key(int n) {
    return new SpanKey(TRACE, String.format("%016x", n + 1));
  }

  public SampleEpisode answer(@Nullable String text) {
    String output =
        text == null
            ? null
            : "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\""
                + text.replace("\"", "\\\"").replace("\n", "\\n")
                + "\"}],\"finish_reason\":\"stop\"}]";
    return add(2, null, null, output, null, "chat");
  }

  public SampleEpisode call(
      double seconds, @Nullable Double firstChunk, @Nullable Cost cost, @Nullable String error) {
    return add(seconds, firstChunk, cost, null, error, "chat");
  }

  public SampleEpisode embeddings(double seconds) {
    return add(seconds, null, null, null, null, "embeddings");
  }

  public SampleEpisode inference(Inference inference) {
    inferences.add(inference);
    return this;
  }

  private SampleEpisode add(
      double seconds,
      @Nullable Double firstChunk,
      @Nullable Cost cost,
      @Nullable String output,
      @Nullable String error,
      String operation) {
    int n = inferences.size();
    return inference(
        new Inference(
            key(n),
            null,
            "helpdesk",
            operation,
            "openai",
            "small",
            "small-1",
            "resp-" + n,
            "conv-1",
            null,
            START.plusSeconds(60L * n),
            Duration.ofNanos((long) (seconds * 1e9)),
            firstChunk,
            Usage.UNKNOWN,
            cost,
            error,
            List.of("stop"),
            null,
            null,
            output,
            null));
  }

  /** Feedback of user-1 about inference {@code target}, or about the episode when it is null. */
  public SampleEpisode feedback(@Nullable Integer target, FeedbackAction action) {
    return feedback(target, action, null, null, null, null, null, "user-1");
  }

  public SampleEpisode text(int target, FeedbackAction action, String text) {
    return feedback(target, action, null, null, null, text, null, "user-1");
  }

  public SampleEpisode value(
      @Nullable Integer target,
      FeedbackAction action,
      double value,
      @Nullable Double min,
      @Nullable Double max) {
    return feedback(target, action, value, min, max, null, null, "user-1");
  }

  public SampleEpisode feedback(
      @Nullable Integer target,
      FeedbackAction action,
      @Nullable Double value,
      @Nullable Double min,
      @Nullable Double max,
      @Nullable String text,
      @Nullable String name,
      @Nullable String author) {
    int n = feedback.size();
    SpanKey inference = target == null ? null : key(target);
    feedback.add(
        new JoinedFeedback(
            new Feedback(
                "f" + n,
                new FeedbackTarget(inference, null, null, target == null ? "conv-1" : null),
                action,
                value,
                min,
                max,
                text,
                name,
                "api",
                author,
                START.plusSeconds(3600 + n)),
            inference));
    return this;
  }

  public Episode build() {
    return new Episode("conv-1", List.copyOf(inferences), List.copyOf(feedback));
  }

  /** The same episode with its parts in another order and some feedback received twice. */
  public Episode shuffled(long seed) {
    Random random = new Random(seed);
    List<Inference> someInferences = new ArrayList<>(inferences);
    List<JoinedFeedback> someFeedback = new ArrayList<>(feedback);
    feedback.stream().filter(f -> random.nextBoolean()).forEach(someFeedback::add);
    Collections.shuffle(someInferences, random);
    Collections.shuffle(someFeedback, random);
    return new Episode("conv-1", someInferences, someFeedback);
  }

  /** US dollars from the price catalogue. */
  public static Cost dollars(String amount) {
    return new Cost(new BigDecimal(amount), "USD", "catalogue", "2026-11-01");
  }
}
