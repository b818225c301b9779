package dev.vagus.agent.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules in force, found by what sets them off. Immutable but for the counters. Loaded before
 * the application's {@code main}, so the constructor of no rules runs no lambda.
 */
public final class Rules {
  /** No rules: nothing is woven for them. */
  public static final Rules NONE = new Rules(List.of());

  private final List<Rule> all;
  private final List<Rule> ofRequests;
  private final Map<String, Map<String, List<Rule>>> ofCalls;

  Rules(List<Rule> all) {
    this.all = List.copyOf(all);
    this.ofRequests = new ArrayList<>();
    this.ofCalls = new HashMap<>();
    for (Rule rule : this.all) {
      if (rule.trigger() instanceof Trigger.Call call) {
        ofCalls
            .computeIfAbsent(call.type(), absent -> new HashMap<>())
            .computeIfAbsent(call.method(), absent -> new ArrayList<>())
            .add(rule);
      } else {
        ofRequests.add(rule);
      }
    }
  }

  List<Rule> all() {
    return all;
  }

  /** Those about HTTP requests, in the order of the file. */
  List<Rule> ofRequests() {
    return ofRequests;
  }

  /** Those about calls of a method with that many arguments. */
  List<Rule> ofCalls(String type, String method, int arguments) {
    List<Rule> fitting = new ArrayList<>();
    for (Rule rule : ofCalls.getOrDefault(type, Map.of()).getOrDefault(method, List.of())) {
      if (rule.trigger() instanceof Trigger.Call call
          && (call.arguments() < 0 || call.arguments() == arguments)) {
        fitting.add(rule);
      }
    }
    return fitting;
  }

  /** Whether inbound HTTP requests have to be watched. */
  public boolean watchRequests() {
    return !ofRequests.isEmpty();
  }

  /** Whether some rule about requests looks at what the framework made of them. */
  public boolean watchHandlers() {
    for (Rule rule : ofRequests) {
      for (Expression expression : rule.effect().expressions()) {
        if (expression.root().known() == Root.Moment.ENTERED
            || expression.root().known() == Root.Moment.RETURNED) {
          return true;
        }
      }
    }
    return false;
  }

  /** The methods that rules are about: names by exact name of their class. */
  public Map<String, Set<String>> watchedMethods() {
    Map<String, Set<String>> methods = new HashMap<>();
    for (Map.Entry<String, Map<String, List<Rule>>> type : ofCalls.entrySet()) {
      methods.put(type.getKey(), Set.copyOf(type.getValue().keySet()));
    }
    return methods;
  }

  /** How many there are. */
  public int size() {
    return all.size();
  }
}
