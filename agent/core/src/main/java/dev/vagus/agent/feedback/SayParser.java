package dev.vagus.agent.feedback;

import dev.vagus.agent.config.UnknownKeys;
import java.util.Map;

/** Reads what a rule says about the output of a model, and whether it is complete. */
final class SayParser {
  private SayParser() {}

  static Effect say(Entry entry) throws RuleException {
    String word = String.valueOf(entry.text("action"));
    Action action = Action.of(word);
    if (action == null) {
      throw new RuleException(
          "unknown action '"
              + word
              + "'; nearest is '"
              + UnknownKeys.nearest(word, Action.wireNames())
              + "'");
    }
    Map<String, Expression> keys = entry.expressions("key");
    if (keys.size() > 1) {
      throw new RuleException("key 'key' names more than one key");
    }
    String keyName = keys.isEmpty() ? null : keys.keySet().iterator().next();
    Effect.Say say =
        new Effect.Say(
            action,
            keyName,
            keyName == null ? null : keys.get(keyName),
            entry.expression("response"),
            entry.expression("conversation"),
            entry.flag("current"),
            entry.expression("text"),
            entry.expression("value"),
            entry.number("min"),
            entry.number("max"),
            entry.text("outcome"),
            entry.expression("author"));
    require(say);
    return say;
  }

  private static void require(Effect.Say say) throws RuleException {
    String action = say.action().wireName();
    if (say.key() == null
        && say.response() == null
        && say.conversation() == null
        && !say.current()) {
      throw new RuleException(
          "names no target: needs key, response, conversation or current: true");
    }
    if ((say.action().needs() == Action.Needs.TEXT) != (say.text() != null)) {
      throw new RuleException(
          "action '" + action + "' " + (say.text() == null ? "needs" : "takes no") + " 'text'");
    }
    if (say.action().needsValue() != (say.value() != null)) {
      throw new RuleException(
          "action '" + action + "' " + (say.value() == null ? "needs" : "takes no") + " 'value'");
    }
    if ((say.action() == Action.OUTCOME) != (say.name() != null)) {
      throw new RuleException(
          "action '" + action + "' " + (say.name() == null ? "needs" : "takes no") + " 'outcome'");
    }
    requireScale(say, action);
  }

  private static void requireScale(Effect.Say say, String action) throws RuleException {
    Double min = say.min();
    Double max = say.max();
    if ((say.action() == Action.RATE) != (min != null && max != null)
        || (min == null) != (max == null)) {
      throw new RuleException(
          say.action() == Action.RATE
              ? "action 'rate' needs 'min' and 'max'"
              : "action '" + action + "' takes no 'min' and 'max'");
    }
    if (min != null && max != null && !(min < max)) {
      throw new RuleException("'min' is not below 'max'");
    }
  }
}
