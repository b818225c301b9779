package dev.vagus.agent.feedback;

import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.LastInference;
import dev.vagus.agent.telemetry.FeedbackEvent.Target;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule on its way through one request or call: collects the values of its expressions as they
 * become known, and acts at the end. Not thread-safe.
 */
final class RuleRun {
  private final Rule rule;
  private final Map<Expression, @Nullable Object> found = new HashMap<>();
  private @Nullable Expression failed;

  RuleRun(Rule rule) {
    this.rule = rule;
    rule.counters().matched.increment();
  }

  Rule rule() {
    return rule;
  }

  /** Evaluates what has not been evaluated yet and is known at {@code moment}. */
  void evaluate(Situation situation, Root.Moment moment) {
    for (Expression expression : rule.effect().expressions()) {
      if (expression.root().known().compareTo(moment) <= 0 && found.get(expression) == null) {
        try {
          found.put(expression, expression.evaluate(situation));
        } catch (Throwable ofGetter) {
          found.put(expression, null);
          failed = expression;
        }
      }
    }
  }

  /** Sets on whose behalf calls are made from now on, as far as that is known. */
  void identify(CallContext context) {
    if (rule.effect() instanceof Effect.Identify who) {
      String conversation = text(who.conversation());
      String user = text(who.user());
      String session = text(who.session());
      if (conversation != null) {
        context.conversationId(conversation);
      }
      if (user != null) {
        context.userId(user);
      }
      if (session != null) {
        context.sessionId(session);
      }
    }
  }

  /** The request or call ended in another way than the rule is about. */
  void endedOtherwise() {
    rule.counters().otherEnding.increment();
  }

  /**
   * Does what the rule says; everything has been evaluated.
   *
   * @param author who is meant unless the rule says
   */
  void act(Intake intake, @Nullable LastInference inference, @Nullable String author) {
    RuleCounters counters = rule.counters();
    if (failed != null) {
      counters.failed.increment();
    }
    Expression missing = missing();
    if (missing != null) {
      if (failed == null) {
        counters.unresolved.increment();
      }
      intake.refuse(
          rule.name(),
          "'"
              + missing.source()
              + (missing.equals(failed) ? "' failed in the application" : "' leads nowhere"));
    } else if (done(intake, inference, author)) {
      counters.done.increment();
    } else {
      counters.unresolved.increment();
    }
  }

  private boolean done(Intake intake, @Nullable LastInference inference, @Nullable String author) {
    Effect effect = rule.effect();
    if (effect instanceof Effect.Bind bind) {
      boolean all = true;
      for (Map.Entry<String, Expression> key : bind.keys().entrySet()) {
        String value = text(key.getValue());
        all &= value != null && intake.bind(inference, key.getKey(), value, rule.name());
      }
      return all;
    }
    return !(effect instanceof Effect.Say say) || intake.say(said(say, inference, author));
  }

  private Said said(
      Effect.Say say, @Nullable LastInference inference, @Nullable String defaultAuthor) {
    String author = text(say.author());
    return new Said(
        say.action(),
        new Target(
            say.current() && inference != null ? inference.ref() : null,
            say.keyName(),
            text(say.key()),
            text(say.response()),
            text(say.conversation())),
        null,
        Scalars.number(value(say.value())),
        say.min(),
        say.max(),
        text(say.text()),
        say.name(),
        rule.name(),
        author == null ? defaultAuthor : author,
        null);
  }

  /** An expression that the effect cannot do without and that led nowhere. */
  private @Nullable Expression missing() {
    Effect effect = rule.effect();
    if (effect instanceof Effect.Say say) {
      if (say.text() != null && text(say.text()) == null) {
        return say.text();
      }
      if (say.value() != null && Scalars.number(value(say.value())) == null) {
        return say.value();
      }
      return say.current() ? null : missingTarget(say);
    }
    for (Expression expression : effect.expressions()) {
      if (text(expression) != null) {
        if (effect instanceof Effect.Identify) {
          return null;
        }
      } else if (effect instanceof Effect.Bind) {
        return expression;
      }
    }
    return effect instanceof Effect.Identify ? effect.expressions().get(0) : null;
  }

  private @Nullable Expression missingTarget(Effect.Say say) {
    Expression missing = null;
    for (Expression target : new Expression[] {say.key(), say.response(), say.conversation()}) {
      if (target != null) {
        if (text(target) != null) {
          return null;
        }
        missing = missing == null ? target : missing;
      }
    }
    return missing;
  }

  private @Nullable Object value(@Nullable Expression expression) {
    return expression == null ? null : found.get(expression);
  }

  private @Nullable String text(@Nullable Expression expression) {
    return Scalars.text(value(expression));
  }
}
