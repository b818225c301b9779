package dev.vagus.agent.feedback;

import dev.vagus.agent.config.UnknownKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One mapping of the rules file, read key by key; each complaint names the key. */
final class Entry {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * @param known the keys it may have
   */
  Entry(Map<?, ?> yaml, List<String> known) throws RuleException {
    for (Map.Entry<?, ?> entry : yaml.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (!known.contains(key)) {
        throw new RuleException(
            "unknown key '" + key + "'; nearest is '" + UnknownKeys.nearest(key, known) + "'");
      }
      if (entry.getValue() == null) {
        throw new RuleException("key '" + key + "' has no value");
      }
      values.put(key, entry.getValue());
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  @Nullable Object raw(String key) {
    return values.get(key);
  }

  @Nullable String text(String key) throws RuleException {
    Object value = values.get(key);
    if (value instanceof Map || value instanceof List) {
      throw new RuleException("key '" + key + "' needs one value, not a list or a mapping");
    }
    return value == null ? null : String.valueOf(value).strip();
  }

  @Nullable Double number(String key) throws RuleException {
    Object value = values.get(key);
    if (value != null && !(value instanceof Number)) {
      throw new RuleException("key '" + key + "' needs a number, not '" + value + "'");
    }
    return value instanceof Number number ? number.doubleValue() : null;
  }

  boolean flag(String key) throws RuleException {
    Object value = values.get(key);
    if (value != null && !(value instanceof Boolean)) {
      throw new RuleException("key '" + key + "' needs true or false, not '" + value + "'");
    }
    return Boolean.TRUE.equals(value);
  }

  @Nullable Expression expression(String key) throws RuleException {
    return has(key) ? expression(key, values.get(key)) : null;
  }

  /** A mapping of names to expressions, in order; empty when the key is absent. */
  Map<String, Expression> expressions(String key) throws RuleException {
    Map<String, Expression> expressions = new LinkedHashMap<>();
    if (values.get(key) instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String name = String.valueOf(entry.getKey());
        expressions.put(name, expression(key + "." + name, entry.getValue()));
      }
    } else if (has(key)) {
      throw new RuleException("key '" + key + "' needs a mapping, for example {draft: path.draft}");
    }
    return expressions;
  }

  private static Expression expression(String key, @Nullable Object value) throws RuleException {
    if (value instanceof Number number) {
      return Expression.literal(number);
    }
    if (value instanceof Boolean truth) {
      return Expression.literal(truth);
    }
    if (!(value instanceof String source)) {
      throw new RuleException("key '" + key + "' needs an expression");
    }
    try {
      return Expression.parse(source);
    } catch (RuleException malformed) {
      throw new RuleException("key '" + key + "': expression " + malformed.getMessage());
    }
  }

  /** The keys it has, sorted. */
  @Override
  public String toString() {
    return String.join(", ", new TreeSet<>(values.keySet()));
  }
}
