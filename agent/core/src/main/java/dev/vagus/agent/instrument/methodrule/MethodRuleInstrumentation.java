package dev.vagus.agent.instrument.methodrule;

import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;

import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods that the operator's rules are about. */
public final class MethodRuleInstrumentation implements LibraryInstrumentation {
  private final Map<String, Set<String>> methods;

  /**
   * @param methods names by exact name of their class
   */
  public MethodRuleInstrumentation(Map<String, Set<String>> methods) {
    this.methods = methods;
  }

  @Override
  public String name() {
    return "method-rules";
  }

  @Override
  public Set<String> types() {
    return methods.keySet();
  }

  @Override
  public boolean callsModels() {
    return false;
  }

  @Override
  public List<WeavePoint> points() {
    return methods.entrySet().stream()
        .map(
            entry ->
                new WeavePoint(
                    entry.getKey(),
                    isMethod().and(namedOneOf(entry.getValue().toArray(new String[0]))),
                    "dev.vagus.agent.instrument.methodrule.MethodRuleAdvice"))
        .toList();
  }
}
