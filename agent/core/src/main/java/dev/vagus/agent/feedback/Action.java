package dev.vagus.agent.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a user did; the values of {@code vagus.feedback.action}, and what each must come with. */
enum Action {
  ACCEPT(Needs.NOTHING),
  PARTIAL_ACCEPT(Needs.SHARE),
  EDIT(Needs.TEXT),
  REJECT(Needs.NOTHING),
  REGENERATE(Needs.NOTHING),
  COPY(Needs.NOTHING),
  RATE(Needs.NUMBER),
  THUMBS_UP(Needs.NOTHING),
  THUMBS_DOWN(Needs.NOTHING),
  COMMENT(Needs.TEXT),
  DEMONSTRATION(Needs.TEXT),
  OUTCOME(Needs.NUMBER),
  SURVIVAL(Needs.SHARE),
  RETRACT(Needs.NOTHING);

  enum Needs {
    NOTHING,
    TEXT,
    /** A finite number. */
    NUMBER,
    /** A number in [0, 1]. */
    SHARE
  }

  private final Needs needs;

  Action(Needs needs) {
    this.needs = needs;
  }

  Needs needs() {
    return needs;
  }

  boolean needsValue() {
    return needs == Needs.NUMBER || needs == Needs.SHARE;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The action with this wire name, or null. */
  static @Nullable Action of(String wireName) {
    for (Action action : values()) {
      if (action.wireName().equals(wireName)) {
        return action;
      }
    }
    return null;
  }

  static List<String> wireNames() {
    return Arrays.stream(values()).map(Action::wireName).toList();
  }
}
