package dev.vagus.agent.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules in force, found by what sets them off. Immutable but for the counters. */
public final class Rules {
  /** No rules: nothing is woven for them. */
  public static final Rules NONE = new Rules(List.of());

  private final List<Rule> all;
  private final List<Rule> ofRequests;
  private final Map<String, List<Rule>> ofCalls;

  Rules(List<Rule> all) {
    this.all = List.copyOf(all);
    this.ofRequests =
        this.all.stream().filter(rule -> rule.trigger() instanceof Trigger.Request).toList();
    this.ofCalls = new HashMap<>();
    for (Rule rule : this.all) {
      if (rule.trigger() instanceof Trigger.Call call) {
        ofCalls
            .computeIfAbsent(site(call.type(), call.method()), absent -> new ArrayList<>())
            .add(rule);
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
    List<Rule> named = ofCalls.getOrDefault(site(type, method), List.of());
    return named.stream().filter(rule -> takes(rule, arguments)).toList();
  }

  private static boolean takes(Rule rule, int arguments) {
    return rule.trigger() instanceof Trigger.Call call
        && (call.arguments() < 0 || call.arguments() == arguments);
  }

  /** Whether inbound HTTP requests have to be watched. */
  public boolean watchRequests() {
    return !ofRequests.isEmpty();
  }

  /** Whether some rule about requests looks at what the framework made of them. */
  public boolean watchHandlers() {
    return ofRequests.stream()
        .flatMap(rule -> rule.effect().expressions().stream())
        .map(Expression::root)
        .anyMatch(root -> root.known() == Root.Moment.ENTERED || root == Root.RETURN);
  }

  /** The methods that rules are about: names by exact name of their class. */
  public Map<String, Set<String>> watchedMethods() {
    Map<String, Set<String>> methods = new HashMap<>();
    for (Rule rule : all) {
      if (rule.trigger() instanceof Trigger.Call call) {
        methods.computeIfAbsent(call.type(), absent -> new TreeSet<>()).add(call.method());
      }
    }
    return methods;
  }

  /** How many there are. */
  public int size() {
    return all.size();
  }

  private static String site(String type, String method) {
    return type + '#' + method;
  }
}
