package dev.vagus.agent.instrument.googlegenai;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.instrument.Fragments;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One candidate as far as it has come: texts in pieces, other parts as they are. */
final class GeneratedCandidate {
  /** Parts kept that are no texts, and changes between text and thought. */
  private static final int MOST_PARTS = 1024;

  private static final Property CONTENT = new Property("content");
  private static final Property FINISH_REASON = new Property("finishReason");

  /** Consecutive pieces of one text. */
  private record Text(boolean thought, Fragments pieces) {}

  private final List<Object> parts = new ArrayList<>(1);
  private @Nullable Text open;
  private @Nullable String reason;
  private boolean callsFunction;

  void add(Object candidate, boolean content) {
    String finished = FINISH_REASON.text(candidate);
    reason = finished == null ? reason : finished;
    List<?> added = Parts.of(CONTENT.of(candidate));
    for (int i = 0; i < added.size(); i++) {
      Object part = added.get(i);
      callsFunction |= Parts.FUNCTION_CALL.of(part) != null;
      if (content) {
        add(part);
      }
    }
  }

  boolean isFinished() {
    return reason != null;
  }

  String finishReason() {
    return FinishReasons.of(reason, callsFunction);
  }

  void parts(MessageWriter out) {
    for (Object part : parts) {
      if (part instanceof Text text) {
        text(text, out);
      } else {
        Parts.part(part, out);
      }
    }
  }

  private void add(Object part) {
    String piece = Parts.TEXT.text(part);
    if (piece == null) {
      open = null;
      if (parts.size() < MOST_PARTS) {
        parts.add(part);
      }
      return;
    }
    boolean thought = Boolean.TRUE.equals(Parts.THOUGHT.of(part));
    Text text = open;
    if (text == null || text.thought != thought) {
      if (piece.isEmpty() || parts.size() >= MOST_PARTS) {
        return;
      }
      text = new Text(thought, new Fragments());
      parts.add(text);
      open = text;
    }
    text.pieces.add(piece);
  }

  private static void text(Text text, MessageWriter out) {
    String whole = text.pieces.text();
    if (whole == null) {
      return;
    }
    if (text.thought) {
      out.reasoning(whole);
    } else {
      out.text(whole);
    }
  }
}
