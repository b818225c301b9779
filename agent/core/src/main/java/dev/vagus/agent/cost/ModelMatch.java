package dev.vagus.agent.cost;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides whether a model's name is meant by an expression of the catalogue, in prefix notation:
 * {@code |2 =gpt-4o ^gpt-4o-2024} is either of two. The catalogue's own patterns look ahead, which
 * RE2 cannot; they see model names only, never content.
 */
final class ModelMatch {
  private final String[] tokens;
  private final String model;
  private int at;

  private ModelMatch(String[] tokens, String model) {
    this.tokens = tokens;
    this.model = model;
  }

  /** {@code model} in lower case. */
  static boolean matches(String expression, String model) {
    return new ModelMatch(expression.split(" ", -1), model).next();
  }

  private boolean next() {
    String token = tokens[at++];
    String operand = token.substring(1);
    return switch (token.charAt(0)) {
      case '|' -> any(Integer.parseInt(operand));
      case '&' -> all(Integer.parseInt(operand));
      case '=' -> model.equals(lower(operand));
      case '^' -> model.startsWith(lower(operand));
      case '$' -> model.endsWith(lower(operand));
      case '~' -> model.contains(lower(operand));
      case '/' -> Pattern.compile(operand).matcher(model).find();
      default -> throw new IllegalArgumentException(token);
    };
  }

  private boolean any(int count) {
    boolean result = false;
    for (int i = 0; i < count; i++) {
      result |= next();
    }
    return result;
  }

  private boolean all(int count) {
    boolean result = true;
    for (int i = 0; i < count; i++) {
      result &= next();
    }
    return result;
  }

  private static String lower(String operand) {
    return operand.toLowerCase(Locale.ROOT);
  }
}
