package dev.vagus.agent.feedback;

import dev.vagus.agent.config.UnknownKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads one expression, for example {@code arg0.feedback.responseId}, {@code arg1['x-id']}, {@code
 * body/final~1text} or {@code 'resolved'}. Used once.
 */
final class ExpressionParser {
  private static final List<String> ROOTS =
      List.of("arg0", "this", "return", "path", "query", "header", "cookie", "body", "status");

  private final String source;
  private int at;

  ExpressionParser(String source) {
    this.source = source.strip();
  }

  Expression parse() throws RuleException {
    if (source.isEmpty()) {
      throw new RuleException("is empty");
    }
    char first = source.charAt(0);
    if (first == '\'') {
      return literalText();
    }
    if (first == '-' || first == '+' || (first >= '0' && first <= '9')) {
      return literalNumber();
    }
    if (source.equals("true") || source.equals("false")) {
      return Expression.literal(Boolean.valueOf(source));
    }
    return path();
  }

  private Expression literalText() throws RuleException {
    String text = quoted();
    if (at < source.length()) {
      throw unexpected("the end");
    }
    return new Expression(source, Root.LITERAL, "", List.of(), text);
  }

  private Expression literalNumber() throws RuleException {
    Number number = Scalars.parse(source);
    if (number == null) {
      throw new RuleException("'" + source + "' is neither a number nor a path");
    }
    return new Expression(source, Root.LITERAL, "", List.of(), number);
  }

  private Expression path() throws RuleException {
    int start = at;
    while (at < source.length() && Character.isLetterOrDigit(source.charAt(at))) {
      at++;
    }
    String word = source.substring(start, at);
    Root root;
    String name = "";
    if (word.matches("arg\\d{1,3}")) {
      root = Root.ARG;
      name = Integer.toString(Integer.parseInt(word.substring(3)));
    } else {
      Root known = word.equals("arg") ? null : Root.of(word);
      if (known == null) {
        throw new RuleException(
            "'"
                + source
                + "' begins with '"
                + word
                + "', which is nothing to look at; nearest is '"
                + UnknownKeys.nearest(word, ROOTS)
                + "' (a text needs quotes: \"'"
                + source
                + "'\")");
      }
      root = known;
      if (root.named()) {
        name = nameAfter(root);
      }
    }
    return new Expression(source, root, name, steps(root), null);
  }

  private String nameAfter(Root root) throws RuleException {
    if (at >= source.length()) {
      throw new RuleException(
          "'"
              + source
              + "' lacks a name: write "
              + root.word()
              + ".NAME or "
              + root.word()
              + "['NAME']");
    }
    if (source.charAt(at) == '.') {
      at++;
      return name();
    }
    return inBrackets();
  }

  private List<Step> steps(Root root) throws RuleException {
    List<Step> steps = new ArrayList<>();
    while (at < source.length()) {
      if (root == Root.STATUS) {
        throw unexpected("the end");
      }
      switch (source.charAt(at)) {
        case '.' -> {
          at++;
          steps.add(new Step.Part(name()));
        }
        case '[' -> steps.add(new Step.Part(inBrackets()));
        case '/' -> {
          steps.add(pointer(source.substring(at + 1)));
          at = source.length();
        }
        default -> throw unexpected("'.', '[' or '/'");
      }
    }
    return List.copyOf(steps);
  }

  private static Step pointer(String text) {
    return new Step.Pointer(
        Arrays.stream(text.split("/", -1))
            .map(token -> token.replace("~1", "/").replace("~0", "~"))
            .toList());
  }

  private String name() throws RuleException {
    int start = at;
    while (at < source.length() && isOfName(source.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw unexpected("a name");
    }
    return source.substring(start, at);
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '$';
  }

  private String inBrackets() throws RuleException {
    if (source.charAt(at) != '[') {
      throw unexpected("'.' or '['");
    }
    at++;
    String name;
    if (at < source.length() && source.charAt(at) == '\'') {
      name = quoted();
    } else {
      int start = at;
      while (at < source.length() && Character.isDigit(source.charAt(at))) {
        at++;
      }
      name = source.substring(start, at);
      if (name.isEmpty() || name.length() > 9) {
        throw unexpected("a position or a 'quoted' name");
      }
    }
    if (at >= source.length() || source.charAt(at) != ']') {
      throw unexpected("']'");
    }
    at++;
    return name;
  }

  /** Text between single quotes; a doubled quote stands for one. */
  private String quoted() throws RuleException {
    StringBuilder text = new StringBuilder();
    int i = at + 1;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (c != '\'') {
        text.append(c);
        i++;
      } else if (i + 1 < source.length() && source.charAt(i + 1) == '\'') {
        text.append('\'');
        i += 2;
      } else {
        at = i + 1;
        return text.toString();
      }
    }
    throw new RuleException("'" + source + "' has a quote that is never closed");
  }

  private RuleException unexpected(String expected) {
    String found = at >= source.length() ? "it ends" : "'" + source.charAt(at) + "' stands";
    return new RuleException(
        "'" + source + "' needs " + expected + " where " + found + " (position " + at + ")");
  }
}
