package dev.vagus.dashboards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads PromQL; every error names the place. Used once. */
final class QueryParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)|(?<duration>\\d+(?:ms|[smhdwy]))"
              + "|(?<number>\\d+\\.?\\d*(?:[eE][+-]?\\d+)?)|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")"
              + "|(?<sign>=~|!~|!=|==|>=|<=|[-+*/%^(){}\\[\\],=<>:]))");
  private static final Set<String> AGGREGATIONS =
      Set.of("sum", "avg", "min", "max", "count", "topk", "bottomk", "quantile", "stddev", "group");
  private static final Set<String> OPERATORS =
      Set.of("+", "-", "*", "/", "%", "^", "==", "!=", ">", "<", ">=", "<=", "and", "or", "unless");

  private final String source;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private QueryParser(String source) {
    this.source = source;
    Matcher token = TOKEN.matcher(source.strip());
    int end = 0;
    while (token.find() && token.start() == end) {
      tokens.add(token.group().strip());
      end = token.end();
    }
    if (end != source.strip().length()) {
      throw new IllegalArgumentException("cannot read '" + source.strip().substring(end) + "'");
    }
  }

  static Query parse(String source) {
    QueryParser parser = new QueryParser(source);
    Query query = parser.binary();
    if (parser.at < parser.tokens.size()) {
      throw parser.unexpected("the end");
    }
    return query;
  }

  // Precedence does not matter for names, so that operators are read from left to right.
  private Query binary() {
    Query left = unary();
    while (OPERATORS.contains(next().toLowerCase(Locale.ROOT))) {
      String op = take();
      if (next().equals("bool")) {
        take();
      }
      Set<String> labels = new HashSet<>();
      while (Set.of("on", "ignoring", "group_left", "group_right").contains(next())) {
        boolean relies = !take().equals("ignoring");
        Set<String> named = next().equals("(") ? names() : Set.of();
        if (relies) {
          labels.addAll(named);
        }
      }
      left = new Query.Binary(op, labels, left, unary());
    }
    return left;
  }

  private Query unary() {
    if (next().equals("-") || next().equals("+")) {
      take();
    }
    String first = next();
    if (first.equals("(")) {
      take();
      Query inner = binary();
      take(")");
      return inner;
    }
    if (first.isEmpty()) {
      throw unexpected("a term");
    }
    if (first.startsWith("\"") || Character.isDigit(first.charAt(0))) {
      return new Query.Literal(take());
    }
    if (!Character.isLetter(first.charAt(0)) && first.charAt(0) != '_') {
      throw unexpected("a term");
    }
    String name = take();
    if (AGGREGATIONS.contains(name)) {
      return aggregation(name);
    }
    return next().equals("(") ? new Query.Call(name, arguments()) : selector(name);
  }

  private Query aggregation(String op) {
    Set<String> by = Set.of();
    boolean without = false;
    if (next().equals("by") || next().equals("without")) {
      without = take().equals("without");
      by = names();
    }
    List<Query> of = arguments();
    if (next().equals("by") || next().equals("without")) {
      without = take().equals("without");
      by = names();
    }
    return new Query.Aggregation(op, by, without, of);
  }

  private Query selector(String metric) {
    Set<String> labels = new HashSet<>();
    if (next().equals("{")) {
      take();
      while (!next().equals("}")) {
        labels.add(take());
        if (!Set.of("=", "!=", "=~", "!~").contains(next())) {
          throw unexpected("a comparison");
        }
        take();
        if (!take().startsWith("\"")) {
          throw unexpected("a text");
        }
        if (next().equals(",")) {
          take();
        }
      }
      take("}");
    }
    if (next().equals("[")) {
      while (!take().equals("]")) {
        if (next().isEmpty()) {
          throw unexpected("']'");
        }
      }
    }
    if (next().equals("offset")) {
      take();
      take();
    }
    return new Query.Selector(metric, labels);
  }

  private List<Query> arguments() {
    List<Query> arguments = new ArrayList<>();
    take("(");
    while (!next().equals(")")) {
      arguments.add(binary());
      if (next().equals(",")) {
        take();
      }
    }
    take(")");
    return arguments;
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>();
    take("(");
    while (!next().equals(")")) {
      names.add(take());
      if (next().equals(",")) {
        take();
      }
    }
    take(")");
    return names;
  }

  private String next() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private String take() {
    if (at == tokens.size()) {
      throw unexpected("more");
    }
    return tokens.get(at++);
  }

  private void take(String expected) {
    if (!next().equals(expected)) {
      throw unexpected("'" + expected + "'");
    }
    at++;
  }

  private IllegalArgumentException unexpected(String expected) {
    String found = next().isEmpty() ? "the end" : "'" + next() + "'";
    return new IllegalArgumentException(
        "expected " + expected + ", found " + found + " (token " + at + ") in: " + source);
  }
}
