package dev.vagus.agent.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule makes of a request or call. */
sealed interface Effect {
  /** All expressions that have to be evaluated for it. */
  List<Expression> expressions();

  /**
   * Says what the user did.
   *
   * @param keyName name of the business key that {@code key} gives the value of
   * @param current whether the target is the inference made during the request or call
   * @param min lower end of the scale of the value
   * @param max upper end of the scale of the value
   * @param name of an outcome
   */
  record Say(
      Action action,
      @Nullable String keyName,
      @Nullable Expression key,
      @Nullable Expression response,
      @Nullable Expression conversation,
      boolean current,
      @Nullable Expression text,
      @Nullable Expression value,
      @Nullable Double min,
      @Nullable Double max,
      @Nullable String name,
      @Nullable Expression author)
      implements Effect {
    @Override
    public List<Expression> expressions() {
      return present(key, response, conversation, text, value, author);
    }
  }

  /** Tells under which keys the application knows the inference made meanwhile. */
  record Bind(Map<String, Expression> keys) implements Effect {
    @Override
    public List<Expression> expressions() {
      return new ArrayList<>(keys.values());
    }
  }

  /** Tells on whose behalf inferences are made meanwhile. */
  record Identify(
      @Nullable Expression conversation, @Nullable Expression user, @Nullable Expression session)
      implements Effect {
    @Override
    public List<Expression> expressions() {
      return present(conversation, user, session);
    }
  }

  private static List<Expression> present(@Nullable Expression... expressions) {
    return Stream.of(expressions).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }
}
