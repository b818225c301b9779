package dev.vagus.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what a user did with the output of a model: {@code Feedback.forResponse(id).accept()}.
 *
 * <p>Without the Vagus agent every method does nothing. With it, no method blocks and none throws,
 * except {@link NullPointerException} for a null argument, agent or not. What the agent cannot use,
 * for example a share above 1, it drops, counts and reports on its own log. Everything may be
 * called on any thread, before, during or long after the model's answer; order does not matter.
 *
 * <p>An instance is an immutable target with an optional author, time and id; it may be kept and
 * used again. Each verb ({@link #accept()} to {@link #retract()}) says one thing once.
 */
public final class Feedback {
  private final Map<String, Object> facts;

  private Feedback(Map<String, Object> facts) {
    this.facts = facts;
  }

  /** About the output with this id of the provider, for example {@code chatcmpl-123}. */
  public static Feedback forResponse(String responseId) {
    return new Feedback(Map.of("response", Objects.requireNonNull(responseId, "responseId")));
  }

  /** About the latest output of this conversation that was complete when the user acted. */
  public static Feedback forConversation(String conversationId) {
    return new Feedback(
        Map.of("conversation", Objects.requireNonNull(conversationId, "conversationId")));
  }

  /** About the output that the application knows under this name, see {@link #bind}. */
  public static Feedback forKey(String name, String value) {
    return new Feedback(
        Map.of(
            "key.name", Objects.requireNonNull(name, "name"),
            "key.value", Objects.requireNonNull(value, "value")));
  }

  /** About the model call with these ids, as {@link #current()} or a trace gives them. */
  public static Feedback forInference(String traceId, String spanId) {
    return new Feedback(
        Map.of(
            "trace", Objects.requireNonNull(traceId, "traceId"),
            "span", Objects.requireNonNull(spanId, "spanId")));
  }

  /** About this model call. */
  public static Feedback forInference(InferenceRef inference) {
    return forInference(inference.traceId(), inference.spanId());
  }

  /**
   * About the current inference: the model call that the calling thread made last, within the
   * present request where requests are observed. The call is looked up here, not when a verb is
   * used; where there is none, the verbs do nothing but count.
   */
  public static Feedback forCurrent() {
    return current().map(Feedback::forInference).orElseGet(() -> new Feedback(Map.of()));
  }

  /** The current inference, see {@link #forCurrent()}; empty without the agent or without one. */
  public static Optional<InferenceRef> current() {
    String ref = tellAgent("current", Map.of());
    return ref == null ? Optional.empty() : InferenceRef.parse(ref);
  }

  /**
   * Tells the agent under which name the application knows the output of the current inference, for
   * example {@code bind("draft", "17")}, so that {@link #forKey} finds it.
   */
  public static void bind(String name, String value) {
    tellAgent(
        "bind",
        Map.of(
            "key.name", Objects.requireNonNull(name, "name"),
            "key.value", Objects.requireNonNull(value, "value")));
  }

  /** The same target, said by this user; a pseudonym is enough. */
  public Feedback by(String author) {
    return with("author", Objects.requireNonNull(author, "author"));
  }

  /** The same target, at the time when the user acted; the time of the call if never set. */
  public Feedback at(Instant when) {
    return with("at", Objects.requireNonNull(when, "when"));
  }

  /** The same target, with an id of the caller's choice: the same id twice counts once. */
  public Feedback withId(String id) {
    return with("id", Objects.requireNonNull(id, "id"));
  }

  /** The user took the output as it was. */
  public void accept() {
    say("accept");
  }

  /** The user took a part of the output: {@code share} in [0, 1] of it. */
  public void partialAccept(double share) {
    with("value", share).say("partial_accept");
  }

  /** The user took the output after changing it to {@code finalText}; unchanged is an accept. */
  public void edit(String finalText) {
    with("text", Objects.requireNonNull(finalText, "finalText")).say("edit");
  }

  /** The user discarded the output. */
  public void reject() {
    say("reject");
  }

  /** The user asked for another output instead. */
  public void regenerate() {
    say("regenerate");
  }

  /** The user copied the output. */
  public void copy() {
    say("copy");
  }

  /** The user gave {@code value} on a scale from {@code min} (worst) to {@code max} (best). */
  public void rate(double value, double min, double max) {
    with("value", value).with("min", min).with("max", max).say("rate");
  }

  /** The user liked the output. */
  public void thumbsUp() {
    say("thumbs_up");
  }

  /** The user disliked the output. */
  public void thumbsDown() {
    say("thumbs_down");
  }

  /** The user wrote about the output. */
  public void comment(String text) {
    with("text", Objects.requireNonNull(text, "text")).say("comment");
  }

  /** The user wrote {@code text} instead of using the output. */
  public void demonstration(String text) {
    with("text", Objects.requireNonNull(text, "text")).say("demonstration");
  }

  /** What came of it, for example {@code outcome("resolved", 1)}; any finite number. */
  public void outcome(String name, double value) {
    with("name", Objects.requireNonNull(name, "name")).with("value", value).say("outcome");
  }

  /** How much of the accepted output, in [0, 1], was still there when looked at. */
  public void survival(double share) {
    with("value", share).say("survival");
  }

  /** Withdraws what the same author said about the same target before. */
  public void retract() {
    say("retract");
  }

  private Feedback with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(facts);
    more.put(name, value);
    return new Feedback(more);
  }

  private void say(String action) {
    tellAgent(action, facts);
  }

  /**
   * Where the agent listens; this body is what happens without it.
   *
   * @return the current inference for {@code current}, else null
   */
  @SuppressWarnings("unused") // the arguments are for the agent
  private static @Nullable String tellAgent(String verb, Map<String, Object> facts) {
    return null;
  }
}
