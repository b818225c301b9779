package dev.vagus.agent.instrument.openai;

import com.openai.core.JsonArray;
import com.openai.core.JsonBoolean;
import com.openai.core.JsonNumber;
import com.openai.core.JsonObject;
import com.openai.core.JsonString;
import com.openai.core.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders the library's untyped JSON values, without Jackson and without copies. */
final class JsonText {
  private JsonText() {}

  static String of(JsonValue value) {
    StringBuilder out = new StringBuilder(128);
    append(out, value);
    return out.toString();
  }

  /** The object with these members, null when there are none. */
  static @Nullable String object(Map<String, JsonValue> members) {
    if (members.isEmpty()) {
      return null;
    }
    StringBuilder out = new StringBuilder(256);
    appendObject(out, members);
    return out.toString();
  }

  private static void append(StringBuilder out, JsonValue value) {
    if (value instanceof JsonString string) {
      appendString(out, string.value());
    } else if (value instanceof JsonNumber number) {
      out.append(number.value());
    } else if (value instanceof JsonBoolean bool) {
      out.append(bool.value());
    } else if (value instanceof JsonObject object) {
      appendObject(out, object.values());
    } else if (value instanceof JsonArray array) {
      char separator = '[';
      for (JsonValue item : array.values()) {
        append(out.append(separator), item);
        separator = ',';
      }
      out.append(separator == '[' ? "[]" : "]");
    } else {
      out.append("null");
    }
  }

  private static void appendObject(StringBuilder out, Map<String, JsonValue> members) {
    char separator = '{';
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      appendString(out.append(separator), member.getKey());
      append(out.append(':'), member.getValue());
      separator = ',';
    }
    out.append(separator == '{' ? "{}" : "}");
  }

  private static void appendString(StringBuilder out, String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, from, i);
        from = i + 1;
        appendEscape(out, c);
      }
    }
    out.append(text, from, text.length()).append('"');
  }

  private static void appendEscape(StringBuilder out, char c) {
    if (c >= ' ') {
      out.append('\\').append(c);
    } else {
      out.append(c < 16 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
    }
  }
}
