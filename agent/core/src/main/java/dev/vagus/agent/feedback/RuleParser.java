package dev.vagus.agent.feedback;

import java.util.List;
import java.util.Map;

/** Makes one rule of one entry of the rules file. */
final class RuleParser {
  private static final List<String> TRIGGER =
      List.of("name", "http", "status", "call", "args", "when");
  private static final List<String> IDENTITY = with("conversation", "user", "session");
  private static final List<String> RULE =
      with(
          "bind",
          "action",
          "key",
          "response",
          "conversation",
          "current",
          "text",
          "value",
          "min",
          "max",
          "outcome",
          "author");

  private RuleParser() {}

  /** A rule of the list {@code identity}. */
  static Rule identity(String name, Map<?, ?> yaml) throws RuleException {
    Entry entry = new Entry(yaml, IDENTITY);
    Effect.Identify effect =
        new Effect.Identify(
            entry.expression("conversation"),
            entry.expression("user"),
            entry.expression("session"));
    if (effect.expressions().isEmpty()) {
      throw new RuleException("needs at least one of conversation, user and session");
    }
    Rule rule = checked(new Rule(name, TriggerParser.trigger(entry), effect));
    for (Expression expression : effect.expressions()) {
      if (expression.root().known().compareTo(Root.Moment.ENTERED) > 0) {
        throw new RuleException(
            "'"
                + expression.source()
                + "' is known too late to say on whose behalf a call is made");
      }
    }
    return rule;
  }

  /** A rule of the list {@code rules}. */
  static Rule rule(String name, Map<?, ?> yaml) throws RuleException {
    Entry entry = new Entry(yaml, RULE);
    if (entry.has("bind") == entry.has("action")) {
      throw new RuleException("needs either 'action' or 'bind'");
    }
    return checked(
        new Rule(
            name,
            TriggerParser.trigger(entry),
            entry.has("bind") ? bind(entry) : SayParser.say(entry)));
  }

  private static Effect bind(Entry entry) throws RuleException {
    for (String key : RULE) {
      if (entry.has(key) && !TRIGGER.contains(key) && !key.equals("bind")) {
        throw new RuleException("key '" + key + "' belongs to 'action'");
      }
    }
    Map<String, Expression> keys = entry.expressions("bind");
    if (keys.isEmpty()) {
      throw new RuleException("key 'bind' names no key");
    }
    return new Effect.Bind(keys);
  }

  private static Rule checked(Rule rule) throws RuleException {
    for (Expression expression : rule.effect().expressions()) {
      if (!rule.trigger().offers(expression.root())) {
        throw new RuleException(
            "'" + expression.source() + "' looks at an HTTP request, but the rule is about a call");
      }
      if (expression.root() == Root.PATH
          && rule.trigger() instanceof Trigger.Request request
          && !request.path().variables().contains(expression.name())) {
        throw new RuleException(
            "'" + expression.source() + "' is no variable of " + request.path());
      }
    }
    return rule;
  }

  private static List<String> with(String... keys) {
    return java.util.stream.Stream.concat(TRIGGER.stream(), java.util.Arrays.stream(keys)).toList();
  }
}
