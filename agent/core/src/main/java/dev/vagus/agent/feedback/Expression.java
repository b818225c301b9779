package dev.vagus.agent.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path from what a rule can look at to one value, or a literal. Reads parts of objects by public
 * getters, record components, public fields, map keys and positions; calls nothing else. Immutable.
 *
 * @param source how it is written in the rule
 * @param root where it begins
 * @param name see {@link Situation#at}
 * @param steps from there
 * @param literal the value of a literal
 */
record Expression(
    String source, Root root, String name, List<Step> steps, @Nullable Object literal) {

  static Expression literal(Object value) {
    return new Expression(String.valueOf(value), Root.LITERAL, "", List.of(), value);
  }

  /** Reads {@code source}; the message of the exception says what is wrong with it. */
  static Expression parse(String source) throws RuleException {
    return new ExpressionParser(source).parse();
  }

  /** The value; null when a part of the path is not there. Exceptions of getters come through. */
  @Nullable Object evaluate(Situation situation) throws Exception {
    Object at = root == Root.LITERAL ? literal : situation.at(root, name);
    for (Step step : steps) {
      if (at == null) {
        return null;
      }
      at = step.of(at);
    }
    return at;
  }
}
