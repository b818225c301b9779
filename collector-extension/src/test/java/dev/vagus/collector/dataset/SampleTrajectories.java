package dev.vagus.collector.dataset;

import static dev.vagus.collector.model.FeedbackAction.ACCEPT;
import static dev.vagus.collector.model.FeedbackAction.EDIT;
import static dev.vagus.collector.model.FeedbackAction.OUTCOME;
import static dev.vagus.collector.model.FeedbackAction.REGENERATE;
import static dev.vagus.collector.model.FeedbackAction.REJECT;
import static dev.vagus.collector.model.FeedbackAction.THUMBS_UP;

import dev.vagus.collector.credit.CreditAssignments;
import dev.vagus.collector.model.Cost;
import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.FeedbackAction;
import dev.vagus.collector.model.FeedbackTarget;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.JoinedFeedback;
import dev.vagus.collector.model.SpanKey;
import dev.vagus.collector.model.Trajectory;
import dev.vagus.collector.model.Usage;
import dev.vagus.collector.reward.Acceptances;
import dev.vagus.collector.reward.EpisodeRewards;
import dev.vagus.collector.reward.RewardTracks;
import dev.vagus.collector.reward.TrackSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A help desk of four conversations that shows each way into and out of a dataset. */
public final class SampleTrajectories {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final String DESK = "[" + textPart("You answer for a parcel service.") + "]";
  private static final String WHERE = user("Where is my parcel?");

  private final String conversation;
  private final List<Inference> inferences = new ArrayList<>();
  private final List<JoinedFeedback> feedback = new ArrayList<>();

  private SampleTrajectories(String conversation) {
    this.conversation = conversation;
  }

  /** In order of their ids; {@code conv-23} is in the part for validation. */
  public static List<Trajectory> all() {
    return List.of(accepted(), regenerated(), tools(), leftOut());
  }

  private static Trajectory accepted() {
    SampleTrajectories t = new SampleTrajectories("conv-1");
    t.call(array(WHERE), says("It is on its way, Ann."), null);
    t.call(
        array(WHERE, assistant("It is on its way, Ann."), user("When?")),
        says("It arrives on Monday between 9 and 12."),
        null);
    return t.said(0, ACCEPT, null)
        .said(1, EDIT, "It arrives on Tuesday between 9 and 12.")
        .outcome("resolved", 1)
        .build();
  }

  private static Trajectory regenerated() {
    SampleTrajectories t = new SampleTrajectories("conv-2");
    t.call(array(user("Refund  me\nplease")), says("No."), null);
    t.call(array(user("Refund me please")), says("The refund is on its way."), null);
    return t.said(0, REGENERATE, null).said(1, ACCEPT, null).build();
  }

  private static Trajectory tools() {
    SampleTrajectories t = new SampleTrajectories("conv-" + 23);
    String call =
        "{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"id\":\"call_1\","
            + "\"name\":\"track\",\"arguments\":{\"parcel\":\"17\"}}]}";
    String answer =
        "{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\",\"id\":\"call_1\","
            + "\"response\":{\"state\":\"delivered\"}}]}";
    String definition =
        "[{\"type\":\"function\",\"name\":\"track\",\"description\":\"Finds a parcel\","
            + "\"parameters\":{\"type\":\"object\",\"properties\":{\"parcel\":{\"type\":\"string\"}}}}]";
    t.call(array(user("And 17?")), "[" + call + "]", definition);
    t.call(array(user("And 17?"), call, answer), says("It was delivered."), definition);
    return t.said(0, ACCEPT, null).said(1, THUMBS_UP, null).said(1, ACCEPT, null).build();
  }

  private static Trajectory leftOut() {
    SampleTrajectories t = new SampleTrajectories("conv-4");
    t.call(array(user("Hello?")), says("Bye."), null);
    t.call(array(user("Anybody?")), says("Yes."), null);
    t.call("[{\"role\":\"user\",\"parts\":[{\"type\":\"image\"}]}]", says("A cat."), null);
    t.call(null, null, null);
    t.call(array(WHERE), says("It is on its  way, Ann."), null);
    t.call(array(user("Two?")), "[" + assistant("One.") + "," + assistant("Two.") + "]", null);
    return t.said(0, REJECT, null)
        .said(2, ACCEPT, null)
        .said(3, ACCEPT, null)
        .said(4, ACCEPT, null)
        .said(5, ACCEPT, null)
        .build();
  }

  private void call(@Nullable String input, @Nullable String output, @Nullable String tools) {
    int n = inferences.size();
    inferences.add(
        new Inference(
            key(n),
            null,
            "helpdesk",
            "chat",
            "openai",
            "small",
            "small-1",
            "resp-" + n,
            conversation,
            "user-1",
            START.plusSeconds(60L * n),
            Duration.ofMillis(1500),
            0.25,
            new Usage(100L + n, 20L, 0L, null, null),
            n == 1 ? null : new Cost(new BigDecimal("0.0025"), "USD", "catalogue", "2026-11-01"),
            null,
            List.of("stop"),
            DESK,
            input,
            output,
            tools));
  }

  private SpanKey key(int n) {
    return new SpanKey(
        String.format("%032x", conversation.hashCode()), String.format("%016x", n + 1));
  }

  private SampleTrajectories said(int n, FeedbackAction action, @Nullable String text) {
    return add(key(n), action, null, text, null);
  }

  private SampleTrajectories outcome(String name, double value) {
    return add(null, OUTCOME, value, null, name);
  }

  private SampleTrajectories add(
      @Nullable SpanKey inference,
      FeedbackAction action,
      @Nullable Double value,
      @Nullable String text,
      @Nullable String name) {
    int n = feedback.size();
    feedback.add(
        new JoinedFeedback(
            new Feedback(
                conversation + "-f" + n,
                new FeedbackTarget(inference, null, null, conversation),
                action,
                value,
                null,
                null,
                text,
                name,
                "api",
                "user-1",
                START.plusSeconds(600 + n)),
            inference));
    return this;
  }

  private Trajectory build() {
    Episode episode = new Episode(conversation, inferences, feedback);
    EpisodeRewards rewards =
        new EpisodeRewards(RewardTracks.all(TrackSettings.DEFAULTS), CreditAssignments.all());
    return new Trajectory(episode, rewards.of(episode), Acceptances.of(episode));
  }

  private static String says(String text) {
    return "[" + assistant(text) + "]";
  }

  private static String user(String text) {
    return "{\"role\":\"user\",\"parts\":[" + textPart(text) + "]}";
  }

  private static String assistant(String text) {
    return "{\"role\":\"assistant\",\"parts\":[" + textPart(text) + "]}";
  }

  private static String textPart(String text) {
    return "{\"type\":\"text\",\"content\":\"" + text.replace("\n", "\\n") + "\"}";
  }

  private static String array(String... messages) {
    return "[" + String.join(",", messages) + "]";
  }
}
