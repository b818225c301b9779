package dev.vagus.agent.instrument;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** JSON of the values that clients keep arguments and schemas in, without a JSON library. */
public final class PlainJson {
  private final StringBuilder out = new StringBuilder(256);
  private final UnaryOperator<@Nullable Object> plain;

  /**
   * Nothing written yet.
   *
   * @param plain makes a string, number, boolean, list or map of a value of the library, or null
   */
  public PlainJson(UnaryOperator<@Nullable Object> plain) {
    this.plain = plain;
  }

  /** Appends a value; what is no JSON becomes null. */
  public PlainJson value(@Nullable Object wrapped) {
    Object value = plain.apply(wrapped);
    if (value instanceof String text) {
      string(text);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof List<?> items) {
      char separator = '[';
      for (Object item : items) {
        out.append(separator);
        value(item);
        separator = ',';
      }
      out.append(separator == '[' ? "[]" : "]");
    } else if (value instanceof Map<?, ?> members) {
      object(members);
    } else {
      out.append("null");
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void object(Map<?, ?> members) {
    char separator = '{';
    for (Map.Entry<?, ?> member : members.entrySet()) {
      out.append(separator);
      string(String.valueOf(member.getKey()));
      out.append(':');
      value(member.getValue());
      separator = ',';
    }
    out.append(separator == '{' ? "{}" : "}");
  }

  private void string(String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, from, i);
        from = i + 1;
        escape(c);
      }
    }
    out.append(text, from, text.length()).append('"');
  }

  private void escape(char c) {
    if (c >= ' ') {
      out.append('\\').append(c);
    } else {
      out.append(c < 16 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
    }
  }
}
